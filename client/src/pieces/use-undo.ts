import { useEffect, useMemo, useSyncExternalStore } from 'react';
import * as Y from 'yjs';

export type Undoing = { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void; mark: () => void };

/** Takes back one's own edits of a document and nobody else's. `mark` makes what comes next a step of its own. */
export function useUndo(doc: Y.Doc): Undoing {
  const history = useMemo(() => new Y.UndoManager(doc), [doc]);
  // A history that listens to a document nobody looks at any more would only grow.
  useEffect(() => () => history.clear(), [history]);
  const depth = useSyncExternalStore(
    (changed) => {
      history.on('stack-item-added', changed);
      history.on('stack-item-popped', changed);
      history.on('stack-cleared', changed);
      return () => {
        history.off('stack-item-added', changed);
        history.off('stack-item-popped', changed);
        history.off('stack-cleared', changed);
      };
    },
    () => `${history.undoStack.length}/${history.redoStack.length}`,
  );
  const ways = useMemo(
    () => ({
      undo: () => void history.undo(),
      redo: () => void history.redo(),
      mark: () => history.stopCapturing(),
    }),
    [history],
  );
  const [undos, redos] = depth.split('/').map(Number);
  return { canUndo: (undos ?? 0) > 0, canRedo: (redos ?? 0) > 0, ...ways };
}
