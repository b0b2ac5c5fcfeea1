import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { Command } from '@futureback/shared/session/command.ts';
import { type Ballot, newSession } from '@futureback/shared/session/state.ts';
import { type HostView, hostView } from '@futureback/shared/session/view.ts';
import type { CommandAck } from '@futureback/shared/wire/ack.ts';
import { act } from 'preact/test-utils';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../../i18n/language-provider.tsx';
import { loadAllWords } from '../../i18n/words.ts';
import { FAMILY_NIGHT } from '../../pieces/family-night.fixture.ts';
import { placeOf } from '../../pieces/steering/made.ts';
import { SteeringProvider } from '../../pieces/steering/steering.tsx';
import { ControlContext } from '../../realtime/control-context.tsx';
import { stillControl } from '../../realtime/still-control.ts';
import { watched } from '../../realtime/watched.ts';
import { Asks } from './asks.tsx';
import { Bar } from './bar.tsx';
import { OutcomeLine } from './outcome-line.tsx';
import { useActions } from './use-actions.ts';
import { useKeys } from './use-keys.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const NOW = Date.UTC(2026, 10, 10);

/** The hall in a step; `notes` were written in it, and `unread` of them have been on no desk. */
const viewIn = (step: string, ballots: readonly Ballot[] = []): HostView =>
  hostView(FAMILY_NIGHT, {
    ...newSession(familyNight),
    ballots,
    phase: {
      kind: 'running',
      current: { run: 7, step, startedAt: NOW, clock: { kind: 'running', deadline: NOW + 600_000 } },
    },
  });

const VOTE: Ballot = {
  id: 'ballotballotballotba01',
  step: 'dots',
  terms: { kind: 'dots', dots: 3, perItem: 2 },
  items: [],
  result: null,
  paper: null,
};

const Shown = ({ view }: { view: HostView }) => {
  const actions = useActions(view);
  useKeys(actions);
  return (
    <>
      <OutcomeLine session={view.session} mirrored={false} />
      <Bar view={view} actions={actions} />
      <Asks view={view} />
      <input aria-label="elsewhere" />
      <p {...placeOf({ kind: 'sentence', id: 'first' })}>
        <button type="button">Its sources</button>
      </p>
    </>
  );
};

let page: HTMLElement;
let root: Root;
let sent: Command[];
let answer: CommandAck;

beforeAll(() => loadAllWords('en'));
beforeEach(() => {
  sent = [];
  answer = { ok: true, version: 1 };
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
});

const standIn = async (step: string, { notes = 0, unread = 0, voted = 0, ballot = VOTE, written = {} } = {}) => {
  const view = viewIn(step, step === 'dots' ? [ballot] : []);
  const counts = { run: 7, people: 30, writing: 0, done: 0, notes, voted };
  const control = stillControl({
    role: 'host',
    view: watched(view),
    counts: watched(counts),
    roster: watched({ ...counts, unread, written, roster: [], voices: [] }),
    serverTime: () => NOW,
    send: (command) => {
      sent.push(command);
      return Promise.resolve(answer);
    },
  });
  await act(() =>
    root.render(
      <LanguageProvider initial="en">
        <ControlContext value={control}>
          <SteeringProvider view={view}>
            <Shown view={view} />
          </SteeringProvider>
        </ControlContext>
      </LanguageProvider>,
    ),
  );
};

const key = (name: string, at: Element = document.body) =>
  act(async () => void at.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })));
const button = (words: string) =>
  [...page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(words));
const press = (words: string) => act(async () => button(words)?.click());

describe('the bar', () => {
  test('goes on at the press of a key, in the visit it shows', async () => {
    await standIn('welcome');
    await key('n');
    expect(sent).toEqual([{ type: 'next', run: 7 }]);
  });

  test('goes back to the lobby as long as nothing has happened, and nowhere once somebody wrote', async () => {
    await standIn('welcome');
    await key('p');
    expect(sent).toEqual([{ type: 'back-to-lobby', run: 7 }]);
    await standIn('welcome', { written: { future: { notes: 1, unseen: 1 } } });
    await key('p');
    expect(sent).toHaveLength(1);
  });

  test('does nothing while somebody types', async () => {
    await standIn('welcome');
    for (const name of ['n', 'b', ' ']) await key(name, page.querySelector('input') ?? page);
    expect(sent).toEqual([]);
  });

  test('takes a command back with one press', async () => {
    await standIn('welcome');
    await key('b');
    await press('Undo');
    expect(sent).toEqual([
      { type: 'cover', on: true },
      { type: 'cover', on: false },
    ]);
  });

  test('shows large what the focus is on, and nothing where it is on nothing', async () => {
    await standIn('welcome');
    await key('s');
    button('Its sources')?.focus();
    await key('s', document.activeElement ?? page);
    expect(sent).toEqual([{ type: 'spotlight', on: { kind: 'sentence', id: 'first' } }]);
  });

  test('says a refusal as a sentence', async () => {
    await standIn('welcome');
    answer = { ok: false, problem: 'stale-command' };
    await key('n');
    expect(page.querySelector('[role="status"]')?.textContent).toContain('Somebody else was quicker');
  });
});

describe('going on while notes are not revealed', () => {
  test('asks first, and stays where nothing is answered', async () => {
    await standIn('future', { notes: 41 });
    await key('n');
    expect(page.textContent).toContain('41 notes are not revealed');
    await press('Stay here');
    expect(sent).toEqual([]);
  });

  test('keeps them private when told so', async () => {
    await standIn('future', { notes: 41 });
    await key('n');
    await press('Keep private and go on');
    expect(sent).toEqual([{ type: 'next', run: 7 }]);
  });

  test('asks nothing where nobody wrote', async () => {
    await standIn('future');
    await key('n');
    expect(sent).toEqual([{ type: 'next', run: 7 }]);
  });
});

describe('a reveal', () => {
  test('of notes that have all been on the desk is done at once', async () => {
    await standIn('future', { notes: 41 });
    await key('r');
    expect(sent).toEqual([{ type: 'reveal', run: 7, unread: 'keep' }]);
  });

  test('asks what becomes of notes that nobody has read', async () => {
    await standIn('future', { notes: 41, unread: 3 });
    await key('r');
    expect(sent).toEqual([]);
    await press('Let them in unread');
    expect(sent).toEqual([{ type: 'reveal', run: 7, unread: 'release' }]);
  });
});

describe('what people are answering', () => {
  test('is not ended before the host was told that this is final', async () => {
    await standIn('dots', { voted: 12 });
    await key('v');
    expect(page.textContent).toContain('12 of 30 have answered. After this, answers are final');
    await press('Let them answer');
    expect(sent).toEqual([]);
    await key('v');
    await press('Show the result');
    expect(sent).toEqual([{ type: 'close-ballot', run: 7 }]);
  });

  test('is not ended by going on either, nor by an undo, unless the host says so', async () => {
    await standIn('dots', { voted: 12 });
    await key('n');
    expect(page.textContent).toContain('People are still answering');
    await press('Move on');
    expect(sent).toEqual([{ type: 'next', run: 7 }]);
    await key('u');
    expect(page.textContent).toContain('People are still answering');
    expect(sent).toHaveLength(1);
  });

  test('is no longer asked about once somebody else who leads has shown the result', async () => {
    await standIn('dots', { voted: 12 });
    await key('v');
    const result = { kind: 'dots', people: 12, dots: {} } as const;
    await standIn('dots', { voted: 12, ballot: { ...VOTE, result } });
    expect(page.textContent).not.toContain('12 of 30 have answered');
  });

  test('is closed at once where nobody has answered, and asked anew by an undo', async () => {
    await standIn('dots');
    await key('v');
    await standIn('dots', { ballot: { ...VOTE, result: { kind: 'dots', people: 0, dots: {} } } });
    await key('u');
    expect(sent).toEqual([
      { type: 'close-ballot', run: 7 },
      { type: 'open-ballot', run: 7 },
    ]);
  });

  test('is not asked anew where somebody answered in the last moment: that result stands', async () => {
    await standIn('dots');
    await key('v');
    await standIn('dots', { ballot: { ...VOTE, result: { kind: 'dots', people: 1, dots: {} } } });
    await key('u');
    expect(sent).toEqual([{ type: 'close-ballot', run: 7 }]);
  });
});
