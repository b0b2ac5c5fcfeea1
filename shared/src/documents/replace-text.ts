import type * as Y from 'yjs';

/** Turns a text into another by one cut and one insertion, so that what others type elsewhere in it at the same time stays. */
export function replaceText(text: Y.Text, wanted: string): void {
  const current = text.toString();
  if (current === wanted) return;
  let start = 0;
  while (start < current.length && start < wanted.length && current[start] === wanted[start]) start += 1;
  let end = 0;
  while (
    end < current.length - start &&
    end < wanted.length - start &&
    current[current.length - 1 - end] === wanted[wanted.length - 1 - end]
  ) {
    end += 1;
  }
  const change = () => {
    text.delete(start, current.length - start - end);
    text.insert(start, wanted.slice(start, wanted.length - end));
  };
  if (text.doc) text.doc.transact(change);
  else change();
}
