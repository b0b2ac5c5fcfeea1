import { LIMITS } from '@futureback/shared/documents/limits.ts';
import { replaceText } from '@futureback/shared/documents/replace-text.ts';
import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import * as Y from 'yjs';
import styles from './statement-editor.module.css';

type Caret = { anchor: Y.RelativePosition; head: Y.RelativePosition };

/**
 * A sentence as shared text: what others type at the same time stays, and the caret keeps its place among the words. `words` is the text as
 * it was last read.
 */
export const SentenceField = ({
  text,
  words,
  label,
  placeholder,
  onFocus,
  onEnter,
  onEmptied,
}: {
  text: Y.Text;
  words: string;
  label: string;
  placeholder: string;
  onFocus: () => void;
  /** Enter: the next sentence. */
  onEnter: () => void;
  /** Backspace where there is nothing left. */
  onEmptied: () => void;
}) => {
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<Caret | null>(null);

  const remember = () => {
    const at = field.current;
    if (!at) return;
    caret.current = {
      anchor: Y.createRelativePositionFromTypeIndex(text, at.selectionStart),
      head: Y.createRelativePositionFromTypeIndex(text, at.selectionEnd),
    };
  };

  useLayoutEffect(() => {
    const at = field.current;
    const kept = caret.current;
    if (!at || !kept || !text.doc || document.activeElement !== at || at.value !== words) return;
    const from = Y.createAbsolutePositionFromRelativePosition(kept.anchor, text.doc)?.index;
    const to = Y.createAbsolutePositionFromRelativePosition(kept.head, text.doc)?.index;
    if (from === undefined || to === undefined) return;
    if (at.selectionStart !== from || at.selectionEnd !== to) at.setSelectionRange(from, to);
  }, [text, words]);

  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Backspace' && words === '') {
      event.preventDefault();
      onEmptied();
    }
  };

  return (
    <span className={styles.grow} data-words={words || placeholder} dir="auto">
      <textarea
        ref={field}
        className={styles.text}
        aria-label={label}
        placeholder={placeholder}
        value={words}
        rows={1}
        dir="auto"
        maxLength={LIMITS.sentenceLength}
        onChange={(event) => {
          replaceText(text, event.currentTarget.value.replace(/\s*\n\s*/g, ' '));
          remember();
        }}
        onSelect={remember}
        onFocus={onFocus}
        onKeyDown={keys}
      />
    </span>
  );
};
