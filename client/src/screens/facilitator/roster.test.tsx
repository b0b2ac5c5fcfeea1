import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { newSession } from '@futureback/shared/session/state.ts';
import { hostView } from '@futureback/shared/session/view.ts';
import { act } from 'preact/test-utils';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { loadAllWords } from '../../i18n/words.ts';
import { FAMILY_NIGHT } from '../../pieces/family-night.fixture.ts';
import { SteeringProvider } from '../../pieces/steering/steering.tsx';
import { ControlContext } from '../../realtime/control-context.tsx';
import { stillControl } from '../../realtime/still-control.ts';
import { watched } from '../../realtime/watched.ts';
import { Roster } from './roster.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

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

const show = (removed: readonly string[]) => {
  const view = hostView(FAMILY_NIGHT, { ...newSession(familyNight), removed });
  const roster = [
    { participant: 'ana', role: 'recorder', groups: ['family'], table: 2, connected: true },
    { participant: 'ben', role: 'participant', groups: ['student'], table: null, connected: false },
  ];
  const control = stillControl({
    role: 'host',
    view: watched(view),
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
            <Roster view={view} roster={roster} />
          </SteeringProvider>
        </ControlContext>
      </LanguageProvider>,
    ),
  );
};

const lines = () => [...page.querySelectorAll('li')].map((line) => line.textContent);

test('lists everybody by number, table and role, and nobody by group', async () => {
  await show([]);
  expect(lines()).toEqual(['Person 1recorder · Table 2', 'Person 2not connected']);
  expect(page.textContent).not.toMatch(/famil|student/i);
});

test('lists whom the host removed apart, under the number they had, and lets them in again', async () => {
  await show(['ana']);
  expect(lines()).toEqual(['Person 1recorder · Table 2Let in again', 'Person 2not connected']);
  await act(async () =>
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Let in again')?.click(),
  );
  expect(sent).toEqual([{ type: 'readmit', participant: 'ana' }]);
});
