import * as Y from 'yjs';
import type { NoteId, SentenceId, SessionId, ThemeId } from '../ids.ts';
import { byOrder } from './plain.ts';

/** What stands behind a sentence: a theme of the process or of a session, or one note. */
export type Source =
  | { kind: 'merged'; theme: ThemeId }
  | { kind: 'theme'; session: SessionId; theme: ThemeId }
  | { kind: 'note'; session: SessionId; note: NoteId };

export type Sentence = { id: SentenceId; text: string; order: string; sources: Source[] };

const sentences = (doc: Y.Doc) => doc.getMap<unknown>('sentences');

/** Sources are map keys, so that two people who add different sources at once both keep theirs. */
export function sourceKey(source: Source): string {
  switch (source.kind) {
    case 'merged':
      return `merged/${source.theme}`;
    case 'theme':
      return `theme/${source.session}/${source.theme}`;
    case 'note':
      return `note/${source.session}/${source.note}`;
  }
}

function readSourceKey(key: string): Source | null {
  const [kind, first, second] = key.split('/');
  if (kind === 'merged' && first) return { kind, theme: first };
  if (kind === 'theme' && first && second) return { kind, session: first, theme: second };
  if (kind === 'note' && first && second) return { kind, session: first, note: second };
  return null;
}

/** The statement's sentences in order. */
export function readStatement(doc: Y.Doc): Sentence[] {
  const read: Sentence[] = [];
  for (const [id, fields] of sentences(doc).entries()) {
    if (!(fields instanceof Y.Map)) continue;
    const [text, order, sources] = [fields.get('text'), fields.get('order'), fields.get('sources')];
    if (!(text instanceof Y.Text) || typeof order !== 'string' || !(sources instanceof Y.Map)) continue;
    const known = [...sources.keys()].sort().flatMap((key) => readSourceKey(key) ?? []);
    read.push({ id, text: text.toString(), order, sources: known });
  }
  return read.sort(byOrder);
}

export function addSentence(doc: Y.Doc, sentence: { id: SentenceId; text: string; order: string }): void {
  const fields = new Y.Map<unknown>();
  fields.set('text', new Y.Text(sentence.text));
  fields.set('order', sentence.order);
  fields.set('sources', new Y.Map());
  sentences(doc).set(sentence.id, fields);
}

const fieldsOf = (doc: Y.Doc, id: SentenceId): Y.Map<unknown> | null => {
  const fields = sentences(doc).get(id);
  return fields instanceof Y.Map ? fields : null;
};

/** The shared text of a sentence, for an editor to bind to. */
export const sentenceText = (doc: Y.Doc, id: SentenceId): Y.Text | null => {
  const text = fieldsOf(doc, id)?.get('text');
  return text instanceof Y.Text ? text : null;
};

export const moveSentence = (doc: Y.Doc, id: SentenceId, order: string): void =>
  void fieldsOf(doc, id)?.set('order', order);
export const removeSentence = (doc: Y.Doc, id: SentenceId): void => sentences(doc).delete(id);

const sourcesOf = (doc: Y.Doc, id: SentenceId): Y.Map<unknown> | null => {
  const sources = fieldsOf(doc, id)?.get('sources');
  return sources instanceof Y.Map ? sources : null;
};

export const addSource = (doc: Y.Doc, id: SentenceId, source: Source): void =>
  void sourcesOf(doc, id)?.set(sourceKey(source), true);
export const dropSource = (doc: Y.Doc, id: SentenceId, source: Source): void =>
  sourcesOf(doc, id)?.delete(sourceKey(source));
