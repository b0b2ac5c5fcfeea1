import { LIMITS } from '@futureback/shared/documents/limits.ts';
import {
  addSentence,
  addSource,
  dropSource,
  moveSentence,
  removeSentence,
  type Sentence,
  sentenceText,
} from '@futureback/shared/documents/statement.ts';
import type { SentenceId } from '@futureback/shared/ids.ts';
import { generateKeyBetween } from 'fractional-indexing';
import { type ReactNode, useRef, useState } from 'react';
import type * as Y from 'yjs';
import { Button, IconButton } from '../../design/button.tsx';
import { Empty } from '../../design/empty.tsx';
import { AddIcon, AgainIcon, DocumentIcon, MoreIcon, TakeBackIcon, UndoIcon, WarnIcon } from '../../design/icons.tsx';
import { Menu } from '../../design/menu.tsx';
import { useT } from '../../i18n/use-t.ts';
import { freshId } from '../../realtime/fresh-id.ts';
import { placeOf } from '../steering/made.ts';
import { useUndo } from '../use-undo.ts';
import { SentenceField } from './sentence-field.tsx';
import type { SourceShelf } from './source-shelf.ts';
import { SourcesPanel } from './sources-panel.tsx';
import styles from './statement-editor.module.css';

/**
 * The vision statement, sentence by sentence, each with what it comes from. Who may not write reads the same page. `underSentence`
 * and `below` are for what a screen adds: agreement, warnings, the school's own mission.
 */
export const StatementEditor = ({
  doc,
  sentences,
  shelf,
  writable,
  underSentence,
  below,
}: {
  doc: Y.Doc;
  sentences: readonly Sentence[];
  shelf: SourceShelf;
  writable: boolean;
  underSentence?: (sentence: Sentence) => ReactNode;
  /** Under the sentences, where it is seen while the sources beside them are long. */
  below?: ReactNode;
}) => {
  const t = useT();
  const undoing = useUndo(doc);
  const [chosen, setChosen] = useState<SentenceId | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const wantsFocus = useRef<SentenceId | null>(null);

  const selected = sentences.find((sentence) => sentence.id === chosen) ?? sentences[0];
  const position = selected ? sentences.indexOf(selected) + 1 : 0;
  const full = sentences.length >= LIMITS.sentences;

  const orderAfter = (at: number): string =>
    generateKeyBetween(sentences[at]?.order ?? null, sentences[at + 1]?.order ?? null);

  const add = (after: number) => {
    if (full) return;
    undoing.mark();
    const id = freshId();
    addSentence(doc, { id, text: '', order: orderAfter(after) });
    wantsFocus.current = id;
    setChosen(id);
  };
  const move = (at: number, by: -1 | 1) => {
    const sentence = sentences[at];
    if (!sentence) return;
    undoing.mark();
    moveSentence(doc, sentence.id, by === 1 ? orderAfter(at + 1) : orderAfter(at - 2));
  };
  const remove = (at: number) => {
    const sentence = sentences[at];
    if (!sentence) return;
    undoing.mark();
    removeSentence(doc, sentence.id);
    setChosen(sentences[at - 1]?.id ?? sentences[at + 1]?.id ?? null);
  };

  return (
    <div className={styles.frame}>
      <div className={styles.editor}>
        <div className={styles.main}>
          {sentences.length === 0 && (
            <Empty
              icon={<DocumentIcon />}
              title={t('statement.empty.title')}
              action={
                writable && (
                  <Button look="primary" icon={<AddIcon />} onClick={() => add(-1)}>
                    {t('statement.first')}
                  </Button>
                )
              }
            >
              {t(writable ? 'statement.empty.text' : 'statement.empty.reading')}
            </Empty>
          )}
          <ol ref={list} className={styles.sentences} aria-label={t('statement.title')}>
            {sentences.map((sentence, at) => (
              <li
                key={sentence.id}
                className={styles.sentence}
                {...placeOf({ kind: 'sentence', id: sentence.id })}
                data-chosen={sentence === selected || undefined}
                ref={(item) => {
                  if (item && wantsFocus.current === sentence.id) {
                    wantsFocus.current = null;
                    item.querySelector('textarea')?.focus();
                  }
                }}
              >
                <SentenceWords
                  doc={doc}
                  sentence={sentence}
                  position={at + 1}
                  writable={writable}
                  choose={() => setChosen(sentence.id)}
                  onEnter={() => add(at)}
                  onEmptied={() => remove(at)}
                />
                <div className={styles.under}>
                  <button
                    type="button"
                    className={styles.sourcesButton}
                    aria-pressed={sentence === selected}
                    onClick={() => setChosen(sentence.id)}
                  >
                    <SourcesInWords sentence={sentence} />
                  </button>
                  {underSentence?.(sentence)}
                </div>
                {writable && (
                  <div className={styles.actions}>
                    <Menu
                      label={t('statement.sentence-actions', { position: at + 1 })}
                      icon={<MoreIcon />}
                      look="quiet"
                      size="small"
                      items={[
                        {
                          id: 'up',
                          label: t('statement.move-up'),
                          disabled: at === 0,
                          onChoose: () => move(at, -1),
                        },
                        {
                          id: 'down',
                          label: t('statement.move-down'),
                          disabled: at === sentences.length - 1,
                          onChoose: () => move(at, 1),
                        },
                        {
                          id: 'below',
                          label: t('statement.add-below'),
                          icon: <AddIcon />,
                          disabled: full,
                          onChoose: () => add(at),
                        },
                        {
                          id: 'remove',
                          label: t('statement.remove'),
                          icon: <TakeBackIcon />,
                          danger: true,
                          onChoose: () => remove(at),
                        },
                      ]}
                    />
                  </div>
                )}
              </li>
            ))}
          </ol>
          {writable && (sentences.length > 0 || undoing.canUndo) && (
            <div className={styles.tools}>
              {sentences.length > 0 && (
                <Button icon={<AddIcon />} disabled={full} onClick={() => add(sentences.length - 1)}>
                  {t('statement.add')}
                </Button>
              )}
              <IconButton label={t('statement.undo')} disabled={!undoing.canUndo} onClick={undoing.undo}>
                <UndoIcon />
              </IconButton>
              <IconButton label={t('statement.redo')} disabled={!undoing.canRedo} onClick={undoing.redo}>
                <AgainIcon />
              </IconButton>
              {full && <span className={styles.from}>{t('statement.full')}</span>}
            </div>
          )}
          {below}
        </div>
        <div className={styles.beside}>
          {selected && (
            <SourcesPanel
              key={selected.id}
              sentence={selected}
              position={position}
              shelf={shelf}
              add={writable ? (source) => addSource(doc, selected.id, source) : null}
              drop={writable ? (source) => dropSource(doc, selected.id, source) : null}
            />
          )}
        </div>
      </div>
    </div>
  );
};

const SentenceWords = ({
  doc,
  sentence,
  position,
  writable,
  choose,
  onEnter,
  onEmptied,
}: {
  doc: Y.Doc;
  sentence: Sentence;
  position: number;
  writable: boolean;
  choose: () => void;
  onEnter: () => void;
  onEmptied: () => void;
}) => {
  const t = useT();
  const text = writable ? sentenceText(doc, sentence.id) : null;
  if (!text)
    return (
      <p className={styles.text} dir="auto">
        {sentence.text}
      </p>
    );
  return (
    <SentenceField
      text={text}
      words={sentence.text}
      label={t('statement.sentence', { position })}
      placeholder={t('statement.placeholder')}
      onFocus={choose}
      onEnter={onEnter}
      onEmptied={onEmptied}
    />
  );
};

/** "2 themes · 3 notes", or that nothing stands behind it yet. */
const SourcesInWords = ({ sentence }: { sentence: Sentence }) => {
  const t = useT();
  const notes = sentence.sources.filter((source) => source.kind === 'note').length;
  const themes = sentence.sources.length - notes;
  if (sentence.sources.length === 0)
    return (
      <span className={styles.noSource}>
        <WarnIcon />
        {t('statement.no-source')}
      </span>
    );
  return [themes > 0 && t('common.themes', { count: themes }), notes > 0 && t('common.notes', { count: notes })]
    .filter(Boolean)
    .join(' · ');
};
