import type { DocumentName } from '@futureback/shared/document-name.ts';
import type { Applied, HeldDocument } from './held-document.ts';
import type { Reader } from './readers.ts';
import type { AfterCommit } from './window.ts';

/** An update in the queue, with the connection that brought it. */
export type IncomingUpdate = { document: HeldDocument; update: Uint8Array; from: Reader };

/** Applies consecutive updates of one document in one transaction, and deals with those that cannot be kept. Returns whether there is something to publish. */
export function applyUpdates(updates: readonly IncomingUpdate[], after: AfterCommit[]): boolean {
  const document = updates[0]?.document;
  if (!document) return false;
  applyAll(document, updates).forEach((applied, at) => {
    const from = updates[at]?.from;
    switch (applied) {
      case 'done':
        break;
      case 'gap':
        after.push(() => from?.resync(document.stateVector()));
        break;
      case 'malformed':
        after.push(() => from?.close('malformed'));
        break;
      case 'full':
        after.push(() => from?.close('document-full'));
        break;
    }
  });
  return document.hasNews;
}

/** Throws when an update breaks the document; whoever sent it is not to try again. */
function applyAll(document: HeldDocument, updates: readonly IncomingUpdate[]): Applied[] {
  let sender: Reader | null = null;
  function* inOrder(): Generator<Uint8Array> {
    for (const { update, from } of updates) {
      sender = from;
      yield update;
    }
  }
  try {
    return document.apply(inOrder());
  } catch (error) {
    (sender as Reader | null)?.close('malformed');
    throw error;
  }
}

/** Takes what the window changed in a document: its bytes for the batch, and one shared frame for every reader once they are on disk. */
export function publish(
  document: HeldDocument,
  after: AfterCommit[],
): { name: DocumentName; update: Uint8Array } | null {
  const update = document.takeEmitted();
  if (!update) return null;
  after.push(() => document.readers.broadcast(update));
  return { name: document.name, update };
}
