import {
  addMergedTheme,
  editMergedTheme,
  mergeInto,
  readSynthesis,
  removeMergedTheme,
  type ThemeMark,
  unmerge,
} from '@futureback/shared/documents/synthesis.ts';
import type { ThemeId } from '@futureback/shared/ids.ts';
import { generateKeyBetween } from 'fractional-indexing';
import type * as Y from 'yjs';
import type { RowMember, ThemeRow } from './theme-rows.ts';

/** The theme of the process that a line stands for; one of a single session becomes one of the process first. */
function ofProcess(doc: Y.Doc, row: ThemeRow, freshId: () => ThemeId): ThemeId {
  if (row.merged) return row.merged;
  const id = freshId();
  const last = readSynthesis(doc).at(-1);
  addMergedTheme(doc, id, {
    title: row.title,
    about: row.about,
    order: generateKeyBetween(last?.order ?? null, null),
    mark: row.mark,
  });
  for (const member of row.members) mergeInto(doc, member, id);
  return id;
}

/** All that is in one theme goes into another, which keeps its name. Returns the theme it is in now. */
export function putTogether(doc: Y.Doc, from: ThemeRow, into: ThemeRow, freshId: () => ThemeId): ThemeId {
  return doc.transact(() => {
    const id = ofProcess(doc, into, freshId);
    for (const member of from.members) mergeInto(doc, member, id);
    if (from.merged) removeMergedTheme(doc, from.merged);
    return id;
  });
}

/** Several at once, all into the same: one step to take back. */
export function putAllTogether(doc: Y.Doc, from: readonly ThemeRow[], into: ThemeRow, freshId: () => ThemeId): void {
  doc.transact(() => {
    let merged = into;
    for (const row of from) merged = { ...merged, merged: putTogether(doc, row, merged, freshId) };
  });
}

/** A theme of one session leaves the theme it was put into; a theme that nothing is left in goes with it. */
export function takeOut(doc: Y.Doc, row: ThemeRow, member: RowMember): void {
  doc.transact(() => {
    unmerge(doc, member);
    if (row.merged && row.members.length <= 1) removeMergedTheme(doc, row.merged);
  });
}

/** Back to the themes of the single sessions. */
export function takeApart(doc: Y.Doc, row: ThemeRow): void {
  doc.transact(() => {
    for (const member of row.members) unmerge(doc, member);
    if (row.merged) removeMergedTheme(doc, row.merged);
  });
}

export function editRow(
  doc: Y.Doc,
  row: ThemeRow,
  change: { title?: string; about?: string; mark?: ThemeMark },
  freshId: () => ThemeId,
): void {
  doc.transact(() => editMergedTheme(doc, ofProcess(doc, row, freshId), change));
}
