import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { Lens } from '@futureback/shared/protocol/schema.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { newSession } from '@futureback/shared/session/state.ts';
import { hostView } from '@futureback/shared/session/view.ts';
import { act } from 'preact/test-utils';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { loadAllWords } from '../../i18n/words.ts';
import { FAMILY_NIGHT } from '../../pieces/family-night.fixture.ts';
import { SteeringProvider, useSteering } from '../../pieces/steering/steering.tsx';
import { ControlContext } from '../../realtime/control-context.tsx';
import { stillControl } from '../../realtime/still-control.ts';
import { watched } from '../../realtime/watched.ts';
import type { At } from '../participant-props.ts';
import { LensByLens } from './lens-by-lens.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The vision step in its third visit, some of its lenses revealed. */
const viewWith = (lenses: readonly Lens[]) => {
  const fresh = newSession(familyNight);
  return hostView(FAMILY_NIGHT, {
    ...fresh,
    phase: { kind: 'running', current: { run: 3, step: 'future', startedAt: 0, clock: { kind: 'untimed' } } },
    steps: { future: { writing: 'open', revealed: false, lenses, usedMs: 0, addedMs: 0, visited: true } },
  });
};

let page: HTMLElement;
let root: Root;
let sent: Command[];

beforeAll(() => loadAllWords('en'));
beforeEach(() => {
  sent = [];
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
});

const Asked = () => {
  const { asked } = useSteering();
  return <output>{asked?.kind === 'unread' ? `${asked.notes} ${asked.lens}` : ''}</output>;
};

const show = (lenses: readonly Lens[], unread = 0) => {
  const view = viewWith(lenses);
  const counts = { run: 3, people: 30, writing: 0, done: 0, notes: 9, voted: 0 };
  const control = stillControl({
    role: 'host',
    view: watched(view),
    counts: watched(counts),
    roster: watched({ ...counts, unread, written: {}, roster: [], voices: [] }),
    send: (command) => {
      sent.push(command);
      return Promise.resolve({ ok: true, version: 1 });
    },
  });
  return act(() =>
    root.render(
      <LanguageProvider initial="en">
        <ControlContext value={control}>
          <SteeringProvider view={view}>
            <LensByLens at={view.at as At<'write'>} label="or one by one:" />
            <Asked />
          </SteeringProvider>
        </ControlContext>
      </LanguageProvider>,
    ),
  );
};
const press = (name: string) =>
  act(async () => page.querySelector<HTMLButtonElement>(`[aria-label="${name}"]`)?.click());

test('has a button for each lens, and one for notes without a lens', async () => {
  await show([]);
  expect([...page.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    'Looks like',
    'Sounds like',
    'Feels like',
    'More',
  ]);
});

test('reveals the notes under one lens, and says which were revealed', async () => {
  await show(['looks']);
  expect(page.querySelectorAll('button')).toHaveLength(3);
  await press('Reveal “Feels like”');
  expect(sent).toEqual([{ type: 'reveal', run: 3, unread: 'keep', lens: 'feels' }]);
});

test('asks about unread notes as the whole reveal does, and knows for which lens', async () => {
  await show([], 2);
  await press('Reveal “Feels like”');
  expect(sent).toEqual([]);
  expect(page.querySelector('output')?.textContent).toBe('2 feels');
});
