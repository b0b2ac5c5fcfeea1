import type { DeskNoteWithId } from '@futureback/shared/documents/desk.ts';
import { noteOnSheet } from '@futureback/shared/documents/sheet.ts';
import { readWall } from '@futureback/shared/documents/wall.ts';
import type { Pen } from '@futureback/shared/protocol/schema.ts';
import { audienceOf } from '@futureback/shared/session/audience.ts';
import type { StepView } from '@futureback/shared/session/view.ts';
import { DocumentConnection } from '../people/connection.ts';
import type { Person } from './crowd.ts';
import type { Night } from './night.ts';
import type { Moment } from './power-cuts.ts';
import { AFTERTHOUGHT, type Line, linesFor, RUDE } from './voices.ts';

/** What a person does in a step of writing, beside writing. */
type Manner = {
  isRude: boolean;
  /** Without a signal for a while, or until the writing was stopped: before the reveal, or after it. */
  offline: 'never' | 'a-while' | 'until-stopped' | 'until-revealed';
  edits: boolean;
  takesBack: boolean;
  isSilent: boolean;
};

const PLAIN: Manner = { isRude: false, offline: 'never', edits: false, takesBack: false, isSilent: false };

/** A note as its author knows it. */
type Note = {
  id: string;
  author: Person;
  text: string;
  isBack: boolean;
  comes: 'in-time' | 'after-stop' | 'after-reveal';
};

/** What happens only once in a rehearsal. */
export type Once = { rude: boolean; planted: boolean; silentGroup: string | null };

/** How much people write while a power cut is still to come. */
const MOST_MORE_NOTES = 8;

/** Plays a step in which people write notes, from the first word to the walls. */
export async function playWriting(night: Night, pen: Pen, once: Once): Promise<void> {
  const { hall, host, at } = night;
  const { expect, pace } = hall;
  const step = at.step.id;
  const writers = night.people.filter(({ isRecorder }) => pen.writers === 'everyone' || isRecorder);
  const manners = mannersOf(night, writers, once);
  const writing: Moment = { session: night.name, step, while: 'writing' };
  // Whoever looks at the wall has it open while others write: a note that came too early would be seen.
  const { walls } = night;

  const notes: Note[] = [];
  const pens = writers.map((person) => new Writer(night, person, manners.get(person) ?? PLAIN, pen, at, notes));
  const isCutComing = () => hall.cuts.isComing(writing);
  await Promise.all([
    ...pens.map((writer) => writer.write(isCutComing)),
    ...night.latecomers.splice(0).map(async (come) => {
      await pace.pause(hall.chance, 300, 1500);
      const person = await come();
      night.people.push(person);
      const writer = new Writer(night, person, PLAIN, pen, night.at, notes);
      pens.push(writer);
      await writer.write(isCutComing);
    }),
    hall.cuts.during(writing, host, (chance) => pace.pause(chance, 300, 3000)),
  ]);
  await plantFault(night, notes, once);
  if (pen.private) expectNothingOf(night, step);

  await host.stopWriting(step);
  await phonesSeeTheStop(night, pens);
  await Promise.all(pens.map((writer) => writer.comeBackFrom('until-stopped')));
  if (pen.moderated) await readTheDesk(night, step, notes);
  const rude = notes.find(({ text }) => text.startsWith(RUDE));
  if (rude && pen.moderated) await holdRude(night, rude);
  if (pen.private) {
    expectNothingOf(night, step);
    await expectNothingPublished(night, notes);
  }
  if (pen.private || (pen.moderated && host.deskNotes.length > 0))
    await Promise.all([
      host.reveal(step),
      hall.cuts.during({ session: night.name, step, while: 'revealing' }, host, (chance) => pace.pause(chance, 0, 20)),
    ]);
  /** What every wall has to show of this step, and nothing else. */
  const shown = new Set(
    notes
      .filter(({ isBack, comes }) => !isBack && (comes === 'in-time' || (pen.moderated && comes === 'after-stop')))
      .map(({ id }) => id),
  );
  if (pen.moderated && rude) shown.delete(rude.id);
  const wallsShow = async (what: string): Promise<void> => {
    await Promise.all(
      walls
        .filter(({ isAway }) => !isAway())
        .map(({ who, wall }) =>
          expect.soon(
            wall.until(() => shows(wall, step, shown), `${shown.size} notes for ${who}`, 20_000),
            `${what} in "${step}"`,
          ),
        ),
    );
  };
  await wallsShow('every wall shows what was revealed, and nothing else');
  if (!pen.moderated && rude) {
    await holdRude(night, rude);
    shown.delete(rude.id);
    await wallsShow('a note that is held leaves every wall');
  }

  await Promise.all(pens.map((writer) => writer.comeBackFrom('until-revealed')));
  await releaseOneLateNote(night, notes, shown);
  await wallsShow('a late note is on every wall once the host lets it in, and no other');
  await changeTheirMinds(night, notes, shown);
  await wallsShow('an edit after the stop changes no wall, and a note taken back leaves every wall');
  await expect.soon(
    Promise.all(pens.map(({ person }) => person.phone.saved())),
    `every phone in "${step}" shows "saved"`,
  );
}

function mannersOf({ hall: { chance } }: Night, writers: readonly Person[], once: Once): Map<Person, Manner> {
  const manners = new Map<Person, Manner>();
  for (const person of writers)
    manners.set(person, {
      ...PLAIN,
      edits: chance.happens(0.2),
      takesBack: chance.happens(0.1),
      isSilent: once.silentGroup !== null && person.phone.own.groups.includes(once.silentGroup),
    });
  const free = chance.shuffled(writers.filter((person) => !person.isRecorder));
  const choose = (count: number, change: Partial<Manner>): void => {
    for (const person of free.splice(0, count)) {
      const manner = manners.get(person);
      if (manner) manners.set(person, { ...manner, isSilent: false, ...change });
    }
  };
  if (!once.rude) choose(1, { isRude: true, takesBack: false });
  once.rude = true;
  choose(1, { edits: true });
  choose(1, { takesBack: true });
  choose(1, { offline: 'until-revealed', takesBack: false });
  choose(Math.ceil(writers.length / 10), { offline: 'a-while' });
  choose(1, { offline: 'until-stopped', takesBack: false });
  once.silentGroup = null;
  return manners;
}

/** One person with a pen. */
class Writer {
  readonly person: Person;
  readonly #night: Night;
  readonly #manner: Manner;
  readonly #pen: Pen;
  readonly #step: StepView['step'];
  readonly #notes: Note[];
  readonly #late: Note[] = [];

  constructor(night: Night, person: Person, manner: Manner, pen: Pen, { step }: StepView, notes: Note[]) {
    this.#night = night;
    this.person = person;
    this.#manner = manner;
    this.#pen = pen;
    this.#step = step;
    this.#notes = notes;
  }

  /** Writes one to three notes, and goes on while something is still to come. */
  async write(isSomethingComing: () => boolean): Promise<void> {
    const manner = this.#manner;
    const { phone, chance } = this.person;
    if (manner.isSilent) return;
    const { pace, expect } = this.#night.hall;
    await pace.pause(chance, 100, 1500);
    phone.control.say({ typing: true, done: false });
    const own: Note[] = [];
    const count = manner.offline === 'never' ? 1 + chance.upTo(3) : 2 + chance.upTo(2);
    for (let at = 0; at < count; at += 1) {
      await pace.pause(chance, 300, 1200);
      own.push(this.#add(at === 0 && manner.isRude ? { language: 'en', text: RUDE, theme: 0 } : this.#line()));
      if (at === 0 && manner.offline !== 'never') await this.#loseTheSignal(manner.offline);
    }
    for (let more = 0; isSomethingComing() && more < MOST_MORE_NOTES; more += 1) {
      await pace.pause(chance, 300, 900);
      own.push(this.#add(this.#line()));
    }
    if (manner.offline === 'a-while') {
      await pace.pause(chance, 300, 1000);
      phone.comeBack();
    }
    const [firstNote] = own;
    const lastNote = own.at(-1);
    if (manner.edits && lastNote && lastNote !== firstNote) this.#edit(lastNote, this.#line());
    if (manner.takesBack && firstNote && own.length > 1) {
      phone.takeBack(firstNote.id);
      firstNote.isBack = true;
    }
    if (phone.isOffline) return;
    await expect.soon(phone.saved(), `every phone in "${this.#step.id}" shows "saved"`);
    phone.control.say({ typing: false, done: true });
  }

  /** The signal is there again; what was written meanwhile comes too late, and the phone says so. */
  async comeBackFrom(offline: Manner['offline']): Promise<void> {
    const { phone } = this.person;
    if (!phone.isOffline || this.#manner.offline !== offline) return;
    phone.comeBack();
    await this.#night.hall.expect.soon(
      Promise.all([phone.saved(), ...this.#late.map((note) => phone.told(note.id, 'writing-stopped'))]),
      'a note that comes after the stop is saved, and its phone says that writing had stopped',
    );
  }

  async #loseTheSignal(offline: Exclude<Manner['offline'], 'never'>): Promise<void> {
    const { phone } = this.person;
    // The one who only drops out for a moment does so in the middle of sending.
    if (offline !== 'a-while')
      await this.#night.hall.expect.soon(phone.saved(), `every phone in "${this.#step.id}" shows "saved"`);
    phone.goOffline();
  }

  #line(): Line {
    const lines = linesFor(this.#step.output);
    const own = lines.filter(({ language }) => language === this.person.phone.own.language);
    return this.person.chance.oneOf(own.length > 0 ? own : lines.filter(({ language }) => language === 'en'));
  }

  #add(line: Line): Note {
    const { id, text } = this.#put(line);
    const note: Note = { id, text, author: this.person, isBack: false, comes: this.#arrival };
    this.#notes.push(note);
    if (note.comes !== 'in-time') this.#late.push(note);
    return note;
  }

  /** When a note written now will come to the server. */
  get #arrival(): Note['comes'] {
    if (!this.person.phone.isOffline || this.#manner.offline === 'a-while') return 'in-time';
    return this.#manner.offline === 'until-stopped' ? 'after-stop' : 'after-reveal';
  }

  #edit(note: Note, line: Line): void {
    note.text = this.#put(line, note.id).text;
  }

  #put(line: Line, id?: string): { id: string; text: string } {
    const { phone, chance, isRecorder } = this.person;
    const canary = chance.canary();
    const text = `${line.text} ${canary}`;
    const lens = line.lens && this.#pen.lenses.includes(line.lens) ? line.lens : undefined;
    const written = {
      step: this.#step.id,
      question: chance.oneOf(this.#pen.questions).id,
      language: line.language,
      text,
      ...(lens && chance.happens(0.8) ? { lens } : {}),
      ...(this.#pen.why && chance.happens(0.2) ? { why: `I want this for my child. ${canary}` } : {}),
      ...(isRecorder ? { groups: ['family'] } : {}),
    };
    return { id: phone.write(written, canary, id), text };
  }
}

/** A phone that swears and never sends; or bytes of one phone's sheet in another's hands. */
async function plantFault({ hall, at }: Night, notes: readonly Note[], once: Once): Promise<void> {
  const [first, second] = notes.filter(({ isBack, comes }) => !isBack && comes === 'in-time');
  if (once.planted || !hall.plant || !first) return;
  once.planted = true;
  const { participant, session } = first.author.phone.own;
  if (hall.plant === 'loss') {
    const canary = hall.chance.canary();
    hall.ledger.append({
      kind: 'written',
      session,
      participant,
      note: 'x'.repeat(22),
      step: at.step.id,
      canary,
      text: `Nobody sent this. ${canary}`,
      language: 'en',
      audience: at.writing && 'pen' in at.step ? audienceOf(at.step.pen, at.writing) : null,
    });
    return;
  }
  const thief = notes.find(({ author }) => author !== first.author) ?? second;
  const sheet = new DocumentConnection(
    first.author.phone.browser,
    { kind: 'sheet', owner: participant },
    participant,
    hall.tap,
    { who: thief?.author.phone.own.participant ?? 'somebody', role: 'participant', on: 'sheet' },
  );
  await sheet.until(() => sheet.synced, 'the sheet that is shown around');
  sheet.close();
}

const phonesSeeTheStop = ({ hall: { expect } }: Night, pens: readonly Writer[]): Promise<void> =>
  expect.soon(
    Promise.all(
      pens
        .filter(({ person: { phone } }) => !phone.isOffline)
        .map(({ person: { phone } }) =>
          phone.control.until(() => phone.control.view?.at?.writing?.open === false, 'the stop'),
        ),
    ),
    'every phone sees that writing has stopped',
  );

/** Nothing of a private step is on any wall before its reveal. */
function expectNothingOf({ walls, hall }: Night, step: string): void {
  for (const { who, wall } of walls)
    hall.expect.that(
      readWall(wall.doc).every((note) => note.step !== step),
      `nothing of "${step}" is on the wall of ${who} before the reveal`,
    );
}

/** Nor in what can be downloaded meanwhile. */
async function expectNothingPublished({ hall }: Night, notes: readonly Note[]): Promise<void> {
  const path = `/api/processes/${hall.process}/files/submission.json`;
  const published = new TextDecoder().decode(await hall.owner.file(path));
  hall.expect.that(
    notes.every(({ text }) => !published.includes(text)),
    'a submission made before the reveal holds nothing of it',
  );
}

/** The host waits until the desk has everything, in the state of its last words. */
async function readTheDesk({ host, hall: { expect } }: Night, step: string, notes: readonly Note[]): Promise<void> {
  const here = () => new Map(host.deskNotes.map((note) => [note.id, note]));
  const waiting = notes.filter(({ isBack, comes }) => !isBack && comes !== 'after-reveal');
  await expect.soon(
    host.desk.until(
      () => {
        const desk = here();
        return waiting.every(({ id, text }) => desk.get(id)?.text === text);
      },
      'the desk',
      20_000,
    ),
    `the host's desk has every note of "${step}" after the stop`,
  );
  expect.that(
    notes.every(({ id, isBack }) => !isBack || !here().has(id)),
    'a note taken back is not on the desk',
  );
}

async function holdRude({ host, hall }: Night, { id }: Note): Promise<void> {
  await host.hold(id, 'unkind');
  await hall.expect.soon(
    host.desk.until(() => deskNote(host.deskNotes, id)?.status === 'held', 'the held note'),
    'a held note stays on the desk, marked as held',
  );
}

const deskNote = (notes: readonly DeskNoteWithId[], id: string): DeskNoteWithId | undefined =>
  notes.find((note) => note.id === id);

function shows(wall: DocumentConnection, step: string, expected: ReadonlySet<string>): boolean {
  const shown = readWall(wall.doc).filter((note) => note.step === step);
  return shown.length === expected.size && shown.every(({ id }) => expected.has(id));
}

async function releaseOneLateNote({ host, hall }: Night, notes: readonly Note[], shown: Set<string>): Promise<void> {
  const late = notes.find(({ id, comes, isBack }) => comes !== 'in-time' && !isBack && !shown.has(id));
  if (!late) return;
  await hall.expect.soon(
    host.desk.until(() => deskNote(host.deskNotes, late.id) !== undefined, 'the late note'),
    'a late note comes to the desk',
  );
  const waiting = deskNote(host.deskNotes, late.id);
  if (!waiting) return;
  hall.expect.that(waiting.status === 'late', 'a late note is marked as late on the desk');
  await host.release(waiting);
  shown.add(late.id);
}

/** After the reveal one person edits, which is too late, and another takes a note back, which never is. */
async function changeTheirMinds({ hall }: Night, notes: readonly Note[], shown: Set<string>): Promise<void> {
  const onWall = hall.chance.shuffled(notes.filter(({ id }) => shown.has(id)));
  const [edited, back] = onWall;
  if (!edited || !back || onWall.length < 4) return;
  const canary = hall.chance.canary();
  const { phone } = edited.author;
  const before = noteOnSheet(phone.sheet.doc, edited.id);
  if (before) phone.write({ ...before, text: `${AFTERTHOUGHT} ${canary}` }, canary, edited.id);
  back.author.phone.takeBack(back.id);
  back.isBack = true;
  shown.delete(back.id);
  await hall.expect.soon(
    Promise.all([phone.saved(), phone.told(edited.id, 'writing-stopped'), back.author.phone.saved()]),
    'an edit after the stop is saved on the sheet, and its phone says that writing had stopped',
  );
}
