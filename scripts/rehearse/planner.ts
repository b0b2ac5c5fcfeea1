import type { DocumentKind } from '@futureback/shared/document-name.ts';
import type { Source } from '@futureback/shared/documents/statement.ts';
import { readThemes } from '@futureback/shared/documents/themes.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import { FILES } from '@futureback/shared/wire/http.ts';
import { Browser } from '../people/browser.ts';
import { DocumentConnection } from '../people/connection.ts';
import type { Findings } from './drafting.ts';
import type { Hall } from './hall.ts';
import { THEMES } from './voices.ts';

/** How many notes of each theme the team leans on. */
const NOTES_BEHIND = 2;

/** A member of the planning team with an account, invited by the owner: reads what a session found, and takes the files home. */
export class Planner {
  readonly #browser: Browser;
  readonly #hall: Hall;

  static async invite(hall: Hall): Promise<Planner> {
    const { process, owner, tap, address } = hall;
    const { path } = await owner.call('memberInvite', { process }, { role: 'planner' });
    const browser = new Browser(address);
    browser.hear = (at, bytes) => tap.record({ who: 'the planner', role: 'account', on: at }, bytes);
    await browser.call(
      'linkUse',
      {},
      {
        token: path.split('#')[1] ?? '',
        name: 'Pat Planner',
        email: 'pat@lincoln.example',
        password: 'another long password',
      },
    );
    return new Planner(browser, hall);
  }

  private constructor(browser: Browser, hall: Hall) {
    this.#browser = browser;
    this.#hall = hall;
  }

  /** The themes of a session and the notes in them that are on its wall. */
  async findingsOf(session: string): Promise<Findings> {
    const [themes, wall] = [this.#open('themes', session), this.#open('wall', session)];
    await Promise.all(
      [themes, wall].map((document) => document.until(() => document.synced, 'what the session found')),
    );
    const onWall = new Set(readWall(wall.doc).map(({ id }) => id));
    const found = readThemes(themes.doc).map(({ id, title, notes }) => {
      const behind = notes.filter((note) => onWall.has(note)).slice(0, NOTES_BEHIND);
      return [
        THEMES.findIndex((theme) => theme.title === title),
        {
          theme: { kind: 'theme', session, theme: id } satisfies Source,
          notes: behind.map((note): Source => ({ kind: 'note', session, note })),
        },
      ] as const;
    });
    themes.close();
    wall.close();
    return new Map(found);
  }

  /** Every file of the process. */
  async files(): Promise<Map<string, Uint8Array>> {
    const files = new Map<string, Uint8Array>();
    for (const file of FILES)
      files.set(file, await this.#browser.file(`/api/processes/${this.#hall.process}/files/${file}`));
    return files;
  }

  #open(kind: DocumentKind, owner: string): DocumentConnection {
    return new DocumentConnection(this.#browser, { kind, owner }, null, this.#hall.tap, {
      who: 'the planner',
      role: 'account',
      on: kind,
    });
  }
}
