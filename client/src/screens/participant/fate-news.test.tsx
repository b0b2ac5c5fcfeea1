import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import { newSession } from '@futureback/shared/session/state.ts';
import { roomView } from '@futureback/shared/session/view.ts';
import type { Mine } from '@futureback/shared/wire/control.ts';
import { act } from 'preact/test-utils';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { loadAllWords } from '../../i18n/words.ts';
import { FAMILY_NIGHT } from '../../pieces/family-night.fixture.ts';
import type { Control } from '../../realtime/control.ts';
import { ControlContext } from '../../realtime/control-context.tsx';
import { stillControl } from '../../realtime/still-control.ts';
import { watched } from '../../realtime/watched.ts';
import { Fate } from '../../steps/write/fate.tsx';
import { FateNews } from './fate-news.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const view = roomView(FAMILY_NIGHT, newSession(familyNight), 'participant');
const mineWith = (fates: Mine['fates']): Mine => ({ dots: {}, marks: {}, troubles: {}, fates });

let page: HTMLElement;
let root: Root;

beforeAll(() => loadAllWords('en'));
beforeEach(() => {
  vi.useFakeTimers();
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
  vi.useRealTimers();
});

const show = (mine: Control['mine'], child: React.ReactNode) => {
  const control = stillControl({ role: 'participant', view: watched(view), mine });
  return act(() =>
    root.render(
      <LanguageProvider initial="en">
        <ControlContext value={control}>{child}</ControlContext>
      </LanguageProvider>,
    ),
  );
};

test('an author reads where a note went, that it is kept, and what the host said', async () => {
  const fate = { moved: { from: 'future', to: 'path' }, keptForCauses: true, replies: ['thank-you'] } as const;
  await show(watched(mineWith({})), <Fate fate={{ ...fate, replies: [...fate.replies] }} />);
  expect([...page.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
    'Moved to “How we got here”',
    'Kept for finding causes: the team that looks at causes reads it.',
    'From the host: “Thank you for telling us.”',
  ]);
});

test('only what is new is told aloud', async () => {
  const mine = watched<Mine | null>(mineWith({ one: { replies: ['thank-you'] } }));
  await show(mine, <FateNews />);
  await act(() => void vi.advanceTimersByTime(3000));
  expect(page.textContent).toBe('');
  await act(() => mine.set(mineWith({ one: { replies: ['thank-you'] }, two: { keptForCauses: true } })));
  await act(() => void vi.advanceTimersByTime(3000));
  expect(page.textContent).toBe('Kept for finding causes: the team that looks at causes reads it.');
});
