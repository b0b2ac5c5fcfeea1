import { sourceKey } from '@futureback/shared/documents/statement.ts';
import type { CastValue, LedgerLine } from '../people/ledger.ts';
import { CANARY } from './chance.ts';
import type { Archived, ArchivedWords, Evidence, WordsAside } from './evidence.ts';

type Line<Kind extends LedgerLine['kind']> = Extract<LedgerLine, { kind: Kind }>;
const linesOf = <Kind extends LedgerLine['kind']>(ledger: readonly LedgerLine[], kind: Kind): Line<Kind>[] =>
  ledger.filter((line): line is Line<Kind> => line.kind === kind);

/** Everything that people put in and the archives do not hold. */
export function losses(evidence: Evidence): string[] {
  const { ledger, archive } = evidence;
  return [
    ...lostNotes(ledger, archive),
    ...lostCasts(ledger, archive, Number.POSITIVE_INFINITY),
    ...lostSentences(ledger, archive),
    ...linesOf(ledger, 'killed').flatMap((kill) => lostInKill(evidence, kill)),
  ];
}

/** A note's last words must be in the archive under its author, or on the sheet alone: taken back before they came, or with its author told why. */
function lostNotes(ledger: readonly LedgerLine[], archive: Archived): string[] {
  const kept = new Kept(archive);
  const told = new Set(linesOf(ledger, 'told').map((line) => line.canary));
  const last = new Map<string, Line<'written'>>();
  const back = new Set<string>();
  for (const line of ledger) {
    if (line.kind === 'written') {
      last.set(line.note, line);
      back.delete(line.note);
    } else if (line.kind === 'took-back') back.add(line.note);
  }
  const lost: string[] = [];
  for (const [id, line] of last) {
    const note = kept.notes.get(id);
    const aside = kept.aside.get(id);
    const isNote = note?.text === line.text && note.author === line.participant && note.language === line.language;
    const isAside =
      aside?.text === line.text &&
      aside.author === line.participant &&
      (told.has(line.canary) || (back.has(id) && aside.back === true));
    if (!isNote && !isAside) lost.push(`note ${id} in ${line.step}: "${line.text}"`);
    else if (back.has(id) && note && note.absence !== 'taken-back') lost.push(`the taking back of note ${id}`);
  }
  return lost;
}

/** The last dots or mark that were answered with yes must stand. */
function lostCasts(ledger: readonly LedgerLine[], archive: Archived, until: number): string[] {
  const answers = new Map(
    linesOf(ledger, 'answered')
      .filter(({ at }) => at < until)
      .map(({ id, ok }) => [id, ok]),
  );
  const refused = new Set(
    linesOf(ledger, 'answered')
      .filter(({ ok }) => !ok)
      .map(({ id }) => id),
  );
  const put = new Map<string, Line<'cast'>[]>();
  for (const line of linesOf(ledger, 'cast')) {
    if (refused.has(line.id) || line.at >= until) continue;
    const key = `${line.ballot}/${line.participant}/${line.item}`;
    put.set(key, [...(put.get(key) ?? []), line]);
  }
  const kept = new Map<string, CastValue>();
  for (const { dots, marks } of archive.sessions) {
    for (const row of dots) kept.set(`${row.ballot}/${row.participant}/${row.item}`, { kind: 'dots', dots: row.dots });
    for (const row of marks) {
      const { level, concern } = row;
      kept.set(`${row.ballot}/${row.participant}/${row.item}`, { kind: 'mark', level, concern, canary: null });
    }
  }
  const lost: string[] = [];
  for (const [key, lines] of put) {
    const sure = lines.findLastIndex(({ id }) => answers.get(id) === true);
    if (sure < 0) continue;
    const found = kept.get(key) ?? { kind: 'dots', dots: 0 };
    if (!lines.slice(sure).some(({ value }) => sameCast(value, found)))
      lost.push(`the ${lines[sure]?.value.kind} ${key}`);
  }
  return lost;
}

const sameCast = (a: CastValue, b: CastValue): boolean =>
  a.kind === 'dots'
    ? b.kind === 'dots' && a.dots === b.dots
    : b.kind === 'mark' && a.level === b.level && a.concern === b.concern;

/** Words typed into a sentence are in it, and its sources beside it. */
function lostSentences(ledger: readonly LedgerLine[], archive: Archived): string[] {
  const kept = new Map(archive.statement.map((sentence) => [sentence.id, sentence]));
  return [
    ...linesOf(ledger, 'typed')
      .filter(({ sentence, words }) => !kept.get(sentence)?.text.includes(words))
      .map(({ sentence, words }) => `"${words}" in sentence ${sentence}`),
    ...linesOf(ledger, 'sourced')
      .filter(({ sentence, source }) => !kept.get(sentence)?.sources.some((known) => sourceKey(known) === source))
      .map(({ sentence, source }) => `the source ${source} of sentence ${sentence}`),
  ];
}

/** What somebody was told is saved, or saw, just before a power cut must have been on the disk. */
function lostInKill({ ledger, frames, afterKill }: Evidence, kill: Line<'killed'>): string[] {
  const archive = afterKill.get(kill.archive);
  if (!archive) return [`${kill.archive} itself`];
  const kept = new Kept(archive);
  const versions = new Map<string, Line<'written'>[]>();
  const byCanary = new Map<string, Line<'written'>>();
  for (const line of linesOf(ledger, 'written')) {
    versions.set(line.note, [...(versions.get(line.note) ?? []), line]);
    byCanary.set(line.canary, line);
  }
  /** These words of a note, or later ones. */
  const holds = (line: Line<'written'>, text: string | undefined): boolean => {
    const all = versions.get(line.note) ?? [];
    return all.slice(all.indexOf(line)).some((version) => version.text === text);
  };
  const lost: string[] = [];
  for (const { at, note, canary } of linesOf(ledger, 'saved')) {
    const line = canary === null ? undefined : byCanary.get(canary);
    if (at < kill.at && line && !holds(line, kept.aside.get(note)?.text) && !holds(line, kept.notes.get(note)?.text))
      lost.push(`note ${note}, said to be saved before ${kill.archive}`);
  }
  for (const frame of frames()) {
    if (frame.on !== 'wall' || frame.at >= kill.at) continue;
    for (const [, canary = ''] of frame.bytes.toString('latin1').matchAll(CANARY)) {
      const line = byCanary.get(canary);
      if (line && !holds(line, kept.notes.get(line.note)?.text))
        lost.push(`note ${line.note}, seen on a wall before ${kill.archive}`);
    }
  }
  return [
    ...new Set([...lost, ...lostCasts(ledger, archive, kill.at).map((cast) => `${cast} before ${kill.archive}`)]),
  ];
}

/** The notes of an archive by id, and the words that stand aside on sheets. */
class Kept {
  readonly notes: ReadonlyMap<string, ArchivedWords>;
  readonly aside: ReadonlyMap<string, WordsAside>;

  constructor({ sessions }: Archived) {
    this.notes = new Map(sessions.flatMap(({ notes }) => notes).map((note) => [note.id, note]));
    this.aside = new Map(sessions.flatMap(({ unaccepted }) => unaccepted).map((note) => [note.id, note]));
  }
}
