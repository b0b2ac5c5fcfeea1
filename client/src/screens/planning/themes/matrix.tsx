import type { Report } from '@futureback/shared/report/report.ts';
import type { Figure } from '@futureback/shared/synthesis/suppress.ts';
import { type DragEvent, type ReactNode, useState } from 'react';
import { Tag } from '../../../design/tag.tsx';
import { VisuallyHidden } from '../../../design/visually-hidden.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { useGroupName } from '../../../pieces/group-name.ts';
import styles from './matrix.module.css';
import { shareLevel } from './share-level.ts';
import type { ThemeRow } from './theme-rows.ts';

/** What stands across the top: the groups who were heard, or the sessions. */
export type Across = 'groups' | 'sessions';

type Column = { key: string; name: string; all: Figure; peopleIn: (row: ThemeRow) => Figure };

const useColumns = (report: Report, across: Across): Column[] => {
  const nameOf = useGroupName();
  if (across === 'sessions')
    return report.sessions.map((session) => ({
      key: String(session.number),
      name: session.title,
      all: session.people,
      peopleIn: (row) => row.figures?.sessions.find((heard) => heard.session === session.number)?.people ?? null,
    }));
  const missing = new Set(report.gaps);
  return report.voices
    .filter((voice) => !missing.has(voice.id))
    .map((voice) => ({
      key: voice.id,
      name: nameOf({ id: voice.id, ...(voice.label === null ? {} : { label: voice.label }) }),
      all: voice.people,
      peopleIn: (row) => row.figures?.groups.find((group) => group.id === voice.id)?.people ?? null,
    }));
};

const Mark = ({ row }: { row: ThemeRow }) => {
  const t = useT();
  if (row.mark === 'common') return <Tag tone="good">{t('planning.mark.common')}</Tag>;
  if (row.mark === 'outlier') return <Tag tone="warn">{t('planning.mark.outlier')}</Tag>;
  const suggestion = row.figures?.suggestion ?? null;
  return suggestion && <Tag>{t(`planning.mark.suggest-${suggestion}`)}</Tag>;
};

const THEME = 'application/x-futureback-theme';

/** Themes down, groups or sessions across. A line dragged onto another puts the two together; its menu does the same. */
export const Matrix = ({
  rows,
  report,
  across,
  open,
  put,
  menu,
}: {
  rows: readonly ThemeRow[];
  report: Report;
  across: Across;
  open: (row: ThemeRow) => void;
  /** Absent where this person only reads. */
  put: ((from: ThemeRow, into: ThemeRow) => void) | null;
  menu: (row: ThemeRow) => ReactNode;
}) => {
  const t = useT();
  const formats = useFormats();
  const columns = useColumns(report, across);
  const [carried, setCarried] = useState<string | null>(null);
  const [under, setUnder] = useState<string | null>(null);

  const carry = (row: ThemeRow) =>
    put && {
      draggable: true,
      onDragStart: (event: DragEvent) => {
        event.dataTransfer.setData(THEME, row.key);
        event.dataTransfer.effectAllowed = 'move';
        setCarried(row.key);
      },
      onDragEnd: () => {
        setCarried(null);
        setUnder(null);
      },
      onDragOver: (event: DragEvent) => {
        if (carried === null || carried === row.key) return;
        event.preventDefault();
        setUnder(row.key);
      },
      onDragLeave: () => setUnder((was) => (was === row.key ? null : was)),
      onDrop: (event: DragEvent) => {
        const from = rows.find((each) => each.key === event.dataTransfer.getData(THEME));
        event.preventDefault();
        setUnder(null);
        if (from && from.key !== row.key) put(from, row);
      },
    };

  return (
    <section className={styles.scroll} aria-label={t('planning.matrix')}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col" className={styles.corner}>
              {t('planning.matrix.theme')}
            </th>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={styles.column}>
                <bdi>{column.name}</bdi>
                {column.all !== null && <small>{t('planning.matrix.of', { count: formats.number(column.all) })}</small>}
              </th>
            ))}
            <th scope="col" className={styles.column}>
              {t('planning.matrix.sessions')}
            </th>
            <th scope="col" className={styles.last}>
              <VisuallyHidden>{t('planning.matrix.marks')}</VisuallyHidden>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr
              key={row.key}
              className={styles.row}
              data-carried={row.key === carried || undefined}
              data-under={row.key === under || undefined}
              {...carry(row)}
            >
              <th scope="row" className={styles.theme}>
                <button type="button" className={styles.title} onClick={() => open(row)}>
                  <bdi>{row.title}</bdi>
                </button>
                {row.about !== '' && (
                  <span className={`${styles.about} ${styles.plain}`}>
                    <bdi>{row.about}</bdi>
                  </span>
                )}
                <span className={styles.about}>
                  {row.members.length > 1 ? (
                    t('planning.matrix.from', { count: row.members.length })
                  ) : row.members[0] ? (
                    <bdi>{row.members[0].from}</bdi>
                  ) : (
                    t('planning.matrix.from-none')
                  )}
                </span>
              </th>
              {columns.map((column) => {
                const people = column.peopleIn(row);
                const level = shareLevel(people, column.all);
                return (
                  <td key={column.key} className={styles.cellPlace}>
                    {people === null ? (
                      <span className={styles.cell} data-level={0}>
                        <span aria-hidden="true">–</span>
                        <VisuallyHidden>{t('planning.not-shown')}</VisuallyHidden>
                      </span>
                    ) : (
                      <button
                        type="button"
                        className={styles.cell}
                        data-level={level}
                        // By keyboard the title opens the same notes; a stop at each figure would be a long way.
                        tabIndex={-1}
                        title={t('planning.matrix.open', { theme: row.title })}
                        onClick={() => open(row)}
                      >
                        {formats.number(people)}
                      </button>
                    )}
                  </td>
                );
              })}
              <td className={styles.count}>
                {row.figures &&
                  t('planning.matrix.sessions-of', {
                    count: formats.number(row.figures.sessions.length),
                    all: formats.number(report.sessions.length),
                  })}
              </td>
              <td className={styles.last}>
                <span className={styles.end}>
                  <Mark row={row} />
                  {menu(row)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
};
