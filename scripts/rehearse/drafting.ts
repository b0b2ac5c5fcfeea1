import {
  addSentence,
  addSource,
  moveSentence,
  readStatement,
  type Source,
  sentenceText,
  sourceKey,
} from '@futureback/shared/documents/statement.ts';
import { idFrom } from '@futureback/shared/ids.ts';
import { CLOSE } from '@futureback/shared/wire/close.ts';
import { generateKeyBetween } from 'fractional-indexing';
import { DocumentConnection } from '../people/connection.ts';
import type { Person } from './crowd.ts';
import type { Night } from './night.ts';
import type { Moment } from './power-cuts.ts';
import { SENTENCES } from './voices.ts';

/** What planners read beside the statement: by the number of a theme, the theme and notes behind it. */
export type Findings = ReadonlyMap<number, { theme: Source; notes: readonly Source[] }>;

/** One sentence while it is drafted: who begins, who ends and who joins the two, typing at the same time as others. */
type Sentence = { id: string; parts: readonly [string, string, string]; themes: readonly number[] };

/** The process's one statement, drafted by a team over two steps and then read by it. */
export class Drafting {
  readonly #night: Night;
  readonly #findings: Findings;
  readonly #sentences: readonly Sentence[];
  #open: { person: Person; statement: DocumentConnection }[] = [];
  #screen: DocumentConnection | null = null;
  #isBegun = false;

  constructor(night: Night, findings: Findings) {
    this.#night = night;
    this.#findings = findings;
    this.#sentences = SENTENCES.map(({ text, themes }) => ({
      id: idFrom(crypto.getRandomValues(new Uint8Array(16))),
      parts: inThree(text),
      themes,
    }));
  }

  /** Opens the statement on every phone and the screen, where it is not open yet. */
  async begin(): Promise<void> {
    const { hall, people, screen } = this.#night;
    if (this.#open.length > 0) return;
    this.#open = people.map((person) => ({ person, statement: person.phone.open('statement', hall.process) }));
    this.#screen = new DocumentConnection(
      screen.browser,
      { kind: 'statement', owner: hall.process },
      'screen',
      hall.tap,
      { who: 'the screen', role: 'screen', on: 'statement' },
    );
    await hall.expect.soon(
      Promise.all(this.#all.map((statement) => statement.until(() => statement.synced, 'the statement'))),
      'everybody reads the statement in a draft step',
    );
  }

  /** What is done in a step of writing: the first time in pairs, after that together. */
  async write(): Promise<void> {
    if (this.#isBegun) return this.#together();
    this.#isBegun = true;
    await this.#inPairs();
  }

  /** In pairs: one begins a sentence and names its sources, the other ends it, while the other pairs do the same. */
  async #inPairs(): Promise<void> {
    await this.#write(
      'writing',
      this.#sentences.flatMap((sentence, at) => {
        const [first, second] = this.#pair(at);
        return [this.#begin(sentence, at, first), this.#end(sentence, second)];
      }),
    );
  }

  /** Together: somebody of another pair puts the middle in, others add the notes behind it and move a sentence about. */
  async #together(): Promise<void> {
    await this.#write('writing', [
      ...this.#sentences.flatMap((sentence, at) => {
        const [first, second] = this.#pair(at + 1);
        return [this.#join(sentence, first), this.#addNotes(sentence, second)];
      }),
      this.#moveAbout(),
    ]);
    const texts = SENTENCES.map(({ text }) => text).join('\n');
    await this.#night.hall.expect.soon(
      Promise.all(
        this.#all.map((statement) =>
          statement.until(
            () =>
              readStatement(statement.doc)
                .map(({ text }) => text)
                .join('\n') === texts,
            'the statement',
          ),
        ),
      ),
      'everybody reads the same statement, with every word that was typed',
    );
    for (const { statement } of this.#open)
      this.#night.hall.expect.that(
        readStatement(statement.doc).every(({ sources }) => sources.length > 0),
        'every sentence has a source',
      );
  }

  /** The draft steps are over: what was open closes, for good. */
  async end(): Promise<void> {
    await this.#night.hall.expect.soon(
      Promise.all(
        this.#all.map((statement) => statement.until(() => statement.closedFor === CLOSE['not-allowed'], 'the end')),
      ),
      'the statement closes on phones and screen with its draft steps',
    );
    for (const statement of this.#all) statement.close();
    this.#open = [];
    this.#screen = null;
  }

  get isOpen(): boolean {
    return this.#open.length > 0;
  }

  get #all(): DocumentConnection[] {
    return [...this.#open.map(({ statement }) => statement), ...(this.#screen ? [this.#screen] : [])];
  }

  async #write(what: Moment['while'], tasks: readonly Promise<void>[]): Promise<void> {
    const { hall, host, at, name } = this.#night;
    await Promise.all([
      ...tasks,
      hall.cuts.during({ session: name, step: at.step.id, while: what }, host, (chance) =>
        hall.pace.pause(chance, 200, 2000),
      ),
    ]);
    await hall.expect.soon(
      Promise.all(
        this.#open.map(({ statement }) => statement.until(() => statement.synced && statement.allSaved, 'saved')),
      ),
      'every planner’s words in the statement are saved',
    );
  }

  /** Two different people for each sentence, and others for the next. */
  #pair(at: number): [Drafter, Drafter] {
    const drafter = (index: number): Drafter => {
      const open = this.#open[index % this.#open.length];
      if (!open) throw new Error('nobody has the statement open');
      return open;
    };
    return [drafter(2 * at), drafter(2 * at + 1)];
  }

  async #begin({ id, parts: [first], themes }: Sentence, at: number, { person, statement }: Drafter): Promise<void> {
    const { pace } = this.#night.hall;
    await pace.pause(person.chance, 200, 1200);
    this.#swear(id, first);
    addSentence(statement.doc, { id, text: first, order: `a${at}` });
    for (const theme of themes) {
      await pace.pause(person.chance, 100, 400);
      this.#addSource(statement, id, this.#findings.get(theme)?.theme);
    }
  }

  async #end({ id, parts: [, , last] }: Sentence, { person, statement }: Drafter): Promise<void> {
    await statement.until(() => sentenceText(statement.doc, id) !== null, 'the sentence to end', 60_000);
    await this.#type(id, last, { person, statement }, (text) => text.length);
  }

  /** Begins at a place between the two parts and goes on typing there. */
  async #join({ id, parts: [first, middle] }: Sentence, drafter: Drafter): Promise<void> {
    let at = first.length;
    await this.#type(id, middle, drafter, (_, typed) => {
      const here = at;
      at += typed.length;
      return here;
    });
  }

  /** Word by word. */
  async #type(
    id: string,
    words: string,
    { person, statement }: Drafter,
    place: (text: string, typed: string) => number,
  ): Promise<void> {
    const { pace } = this.#night.hall;
    this.#swear(id, words);
    for (const word of words.match(/\s*\S+\s*$|\s*\S+/g) ?? []) {
      await pace.pause(person.chance, 40, 160);
      const text = sentenceText(statement.doc, id);
      text?.insert(place(text.toString(), word), word);
    }
  }

  async #addNotes({ id, themes }: Sentence, { person, statement }: Drafter): Promise<void> {
    for (const theme of themes) {
      for (const note of this.#findings.get(theme)?.notes ?? []) {
        await this.#night.hall.pace.pause(person.chance, 100, 400);
        this.#addSource(statement, id, note);
      }
    }
  }

  /** The first sentence to the end, and back to where it was. */
  async #moveAbout(): Promise<void> {
    const drafter = this.#open.at(-1);
    const [first, second] = this.#sentences;
    const last = this.#sentences.at(-1);
    if (!drafter || !first || !second || !last || first === last) return;
    const { person, statement } = drafter;
    const { pace } = this.#night.hall;
    const orderOf = ({ id }: Sentence) => readStatement(statement.doc).find((one) => one.id === id)?.order ?? null;
    await pace.pause(person.chance, 100, 400);
    moveSentence(statement.doc, first.id, generateKeyBetween(orderOf(last), null));
    await pace.pause(person.chance, 200, 600);
    moveSentence(statement.doc, first.id, generateKeyBetween(null, orderOf(second)));
  }

  #addSource(statement: DocumentConnection, sentence: string, source: Source | undefined): void {
    if (!source) return;
    const { ledger, process } = this.#night.hall;
    ledger.append({ kind: 'sourced', process, sentence, source: sourceKey(source) });
    addSource(statement.doc, sentence, source);
  }

  #swear(sentence: string, words: string): void {
    const { ledger, process } = this.#night.hall;
    ledger.append({ kind: 'typed', process, sentence, words });
  }
}

type Drafter = { person: Person; statement: DocumentConnection };

/** Cuts a sentence into three at spaces. */
function inThree(text: string): [string, string, string] {
  const words = text.match(/\S+\s*/g) ?? [];
  const third = Math.ceil(words.length / 3);
  const part = (from: number, to?: number): string => words.slice(from, to).join('');
  return [part(0, third), part(third, 2 * third), part(2 * third)];
}
