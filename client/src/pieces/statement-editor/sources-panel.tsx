import type { Sentence, Source } from '@futureback/shared/documents/statement.ts';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { IconButton } from '../../design/button.tsx';
import { TextField } from '../../design/field.tsx';
import { CloseIcon, FeelsIcon, LooksIcon, MoreIcon, SoundsIcon, WarnIcon } from '../../design/icons.tsx';
import { direction } from '../../i18n/languages.ts';
import { useT } from '../../i18n/use-t.ts';
import { InTheirWords } from '../in-their-words.tsx';
import { type SourceEntry, type SourceShelf, searchShelf } from './source-shelf.ts';
import styles from './statement-editor.module.css';

const lensIcons = { looks: LooksIcon, sounds: SoundsIcon, feels: FeelsIcon, more: MoreIcon } as const;

const SHOWN_AT_FIRST = 12;

const Words = ({ entry }: { entry: SourceEntry }) => {
  const t = useT();
  const Icon = entry.lens && lensIcons[entry.lens];
  return (
    <span className={styles.sourceWords}>
      <span
        className={entry.source.kind === 'note' ? styles.noteWords : styles.themeWords}
        {...(entry.language === null
          ? { dir: 'auto' as const }
          : { lang: entry.language, dir: direction(entry.language) })}
      >
        {entry.words}
      </span>
      {entry.source.kind === 'note' && (
        <InTheirWords
          note={{ text: entry.about, short: entry.about && entry.words, language: entry.language ?? 'en' }}
          className={styles.from}
        />
      )}
      <span className={styles.from}>
        {Icon && <Icon />}
        {entry.source.kind !== 'note' && t('common.notes', { count: entry.notes })}
        {entry.source.kind !== 'note' && entry.from !== null && ' · '}
        {entry.from !== null && <bdi>{entry.from}</bdi>}
      </span>
    </span>
  );
};

/** What stands behind one sentence, and where more can be picked from. */
export const SourcesPanel = ({
  sentence,
  position,
  shelf,
  add,
  drop,
}: {
  sentence: Sentence;
  /** Counted from 1. */
  position: number;
  shelf: SourceShelf;
  /** Absent where this person only reads. */
  add: ((source: Source) => void) | null;
  drop: ((source: Source) => void) | null;
}) => {
  const t = useT();
  const behind = sentence.sources.map((source) => ({ source, entry: shelf.find(source) }));
  return (
    <section className={styles.panel} aria-label={t('statement.sources.title')}>
      <h3 className={styles.panelTitle}>{t('statement.sources.title')}</h3>
      <p className={styles.panelOf}>{t('statement.sources.of', { position })}</p>
      {behind.length === 0 && (
        <p className={styles.noSource}>
          <WarnIcon />
          {t('statement.sources.none-here')}
        </p>
      )}
      <ul className={styles.chosen}>
        {behind.map(({ source, entry }) => (
          <li key={entry?.key ?? JSON.stringify(source)}>
            {entry ? <Words entry={entry} /> : <span className={styles.from}>{t('statement.sources.gone')}</span>}
            {drop && (
              <IconButton
                size="small"
                label={t('statement.sources.drop', { words: entry?.words ?? '' })}
                onClick={() => drop(source)}
              >
                <CloseIcon />
              </IconButton>
            )}
          </li>
        ))}
      </ul>
      {add && drop && <Picker sentence={sentence} shelf={shelf} add={add} drop={drop} />}
    </section>
  );
};

const Picker = ({
  sentence,
  shelf,
  add,
  drop,
}: {
  sentence: Sentence;
  shelf: SourceShelf;
  add: (source: Source) => void;
  drop: (source: Source) => void;
}) => {
  const t = useT();
  const [typed, setTyped] = useState('');
  const wanted = useDeferredValue(typed);
  const found = useMemo(() => searchShelf(shelf.entries, wanted), [shelf, wanted]);
  const chosen = useMemo(
    () => new Set(sentence.sources.map((source) => shelf.find(source)?.key ?? '')),
    [sentence, shelf],
  );
  const toggle = (entry: SourceEntry) => (chosen.has(entry.key) ? drop(entry.source) : add(entry.source));
  const of = (kind: Source['kind']) => found.filter((entry) => entry.source.kind === kind);

  if (shelf.entries.length === 0) return <p className={styles.from}>{t('statement.sources.empty-shelf')}</p>;
  return (
    <div className={styles.picker}>
      <TextField
        type="search"
        label={t('statement.sources.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {found.length === 0 && <p className={styles.from}>{t('statement.sources.not-found')}</p>}
      <Shelf title={t('statement.sources.merged')} entries={of('merged')} chosen={chosen} toggle={toggle} />
      <Shelf title={t('statement.sources.themes')} entries={of('theme')} chosen={chosen} toggle={toggle} />
      <Shelf title={t('statement.sources.notes')} entries={of('note')} chosen={chosen} toggle={toggle} />
    </div>
  );
};

const Shelf = ({
  title,
  entries,
  chosen,
  toggle,
}: {
  title: string;
  entries: readonly SourceEntry[];
  chosen: ReadonlySet<string>;
  toggle: (entry: SourceEntry) => void;
}) => {
  const t = useT();
  const id = useId();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  if (entries.length === 0) return null;
  const left = entries.length - shown;
  return (
    <fieldset className={styles.shelf}>
      <legend id={id}>{title}</legend>
      {entries.slice(0, shown).map((entry) => (
        <label key={entry.key} className={styles.pick}>
          <input type="checkbox" checked={chosen.has(entry.key)} onChange={() => toggle(entry)} />
          <Words entry={entry} />
        </label>
      ))}
      {left > 0 && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + 5 * SHOWN_AT_FIRST)}>
          {t('statement.sources.more', { count: left })}
        </button>
      )}
    </fieldset>
  );
};
