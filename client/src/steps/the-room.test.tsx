import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { SessionState } from '@futureback/shared/session/state.ts';
import { newSession } from '@futureback/shared/session/state.ts';
import { roomView } from '@futureback/shared/session/view.ts';
import { act } from 'preact/test-utils';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { LanguageProvider } from '../i18n/language-provider.tsx';
import { loadAllWords } from '../i18n/words.ts';
import { FAMILY_NIGHT } from '../pieces/family-night.fixture.ts';
import { ControlContext } from '../realtime/control-context.tsx';
import { openedNow } from '../realtime/open-document.ts';
import { stillControl } from '../realtime/still-control.ts';
import { watched } from '../realtime/watched.ts';
import { TheRoom } from './the-room.tsx';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

const SESSION = FAMILY_NIGHT.record.id;
const NOW = Date.UTC(2026, 10, 10);

const control = stillControl({
  counts: watched({ run: 2, people: 63, writing: 23, done: 4, notes: 41, voted: 0 }),
  serverTime: () => NOW,
});

const viewOf = (change: Partial<SessionState>) =>
  roomView(FAMILY_NIGHT, { ...newSession(familyNight), ...change }, 'screen');

const writing: Partial<SessionState> = {
  phase: {
    kind: 'running',
    current: { run: 2, step: 'future', startedAt: NOW, clock: { kind: 'paused', remaining: 702_000 } },
  },
};

let page: HTMLElement;
let root: Root;

beforeAll(() => loadAllWords('en'));
beforeEach(() => {
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
});

const shown = async (change: Partial<SessionState>): Promise<string> => {
  const view = viewOf(change);
  await act(() =>
    root.render(
      <LanguageProvider initial="en">
        <ControlContext value={{ ...control, view: watched(view) }}>
          <TheRoom view={view} />
        </ControlContext>
      </LanguageProvider>,
    ),
  );
  return page.textContent ?? '';
};

describe('the wall', () => {
  test('says in the lobby how to come in', async () => {
    expect(await shown({})).toContain('KMT 47R');
    expect(page.querySelector('[role="img"][aria-label="QR code that opens the page to join"]')).not.toBeNull();
  });

  test('counts what is written in private and does not so much as ask for the words', async () => {
    const words = await shown(writing);
    expect(words).toContain('41');
    expect(words).toContain('23 people are writing');
    expect(words).toContain('The host can read this before the reveal, but not who wrote it.');
    expect(openedNow({ kind: 'wall', owner: SESSION }, 'screen')).toBeUndefined();
  });

  test('under its cover shows the prompt and nothing else: no clock, no count, no code', async () => {
    const words = await shown({ ...writing, covered: true });
    expect(words).toContain('It is June 2031.');
    expect(words).not.toMatch(/41|11:42|KMT/);
  });

  test('thanks at the end and says until when notes are kept', async () => {
    const words = await shown({ phase: { kind: 'closed', at: NOW, last: null }, covered: true });
    expect(words).toContain('Thank you.');
    expect(words).toContain('June 30, 2027');
  });
});
