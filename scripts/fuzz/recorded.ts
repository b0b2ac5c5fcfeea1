import { syncStep1Frame, syncStep2Frame, updateFrame } from '@futureback/server/collab/frames.ts';
import { takeBack, writeNote } from '@futureback/shared/documents/sheet.ts';
import { addSentence, sentenceText } from '@futureback/shared/documents/statement.ts';
import { addTheme, placeNote } from '@futureback/shared/documents/themes.ts';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import type { Chance } from '../rehearse/chance.ts';
import { mutate } from './mutations.ts';

const id = (number: number): string => String(number).padStart(22, 'A');

/** What a real client sends while it works on every kind of document, and what a server answers. */
function record(): { updates: Uint8Array[]; frames: Uint8Array[] } {
  const updates: Uint8Array[] = [];
  const doc = new Y.Doc();
  doc.on('update', (update: Uint8Array) => updates.push(update));
  const note = (text: string) => ({ step: 'future', text, language: 'en', question: 'future', writtenAt: 7 });
  for (const number of [1, 2, 3, 4]) writeNote(doc, id(number), note(`Nobody eats alone, and note ${number} says so.`));
  writeNote(doc, id(2), note('يقرأ الكبار للصغار'));
  takeBack(doc, id(3));
  addTheme(doc, { id: id(5), title: 'Outside', about: 'Gardens and steps', order: 'a0' });
  placeNote(doc, id(1), id(5), 'a0');
  addSentence(doc, { id: id(6), text: 'Every child is known.', order: 'a0' });
  const text = sentenceText(doc, id(6));
  text?.insert(6, 'single ');
  text?.delete(0, 5);
  doc.getArray('list').push([1, 'two', { three: [4] }, new Uint8Array([5])]);
  doc.getText('rich').applyDelta([{ insert: 'bold', attributes: { bold: true } }, { insert: { image: 'x' } }]);
  doc.getXmlFragment('xml').insert(0, [new Y.XmlElement('p')]);
  updates.push(Y.encodeStateAsUpdate(doc));
  const awareness = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint8Array(
      encoder,
      encoding.encode((inner) => {
        for (const number of [1, doc.clientID, 1]) encoding.writeVarUint(inner, number);
        encoding.writeVarString(inner, '{"user":{"name":"Pat"},"cursor":3}');
      }),
    );
  });
  const frames = [
    ...updates.map(updateFrame),
    ...updates.map(syncStep2Frame),
    syncStep1Frame(Y.encodeStateVector(doc)),
    syncStep1Frame(new Uint8Array([0])),
    awareness,
    new Uint8Array([3]),
    new Uint8Array([2, 0, 3, 110, 111, 116]),
    new Uint8Array([10, 1, 0]),
  ];
  return { updates, frames };
}

const { updates, frames } = record();

/** A frame as nobody would send it: what carries the update is broken, or only the update in it. */
export const brokenFrame = (chance: Chance): Uint8Array =>
  chance.happens(0.5)
    ? mutate(frames, chance)
    : (chance.happens(0.5) ? updateFrame : syncStep2Frame)(mutate(updates, chance));
