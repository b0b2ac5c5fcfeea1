import type { Report } from '@futureback/shared/report/report.ts';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { Button, ButtonLink, IconButton } from '../../../design/button.tsx';
import { Chip } from '../../../design/chip.tsx';
import { Chips } from '../../../design/chips.tsx';
import { Empty } from '../../../design/empty.tsx';
import { CloseIcon, MoreIcon, MoveIcon, ThemesIcon, UndoIcon, WarnIcon, WriteIcon } from '../../../design/icons.tsx';
import { Menu, type MenuItem } from '../../../design/menu.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Answered } from '../../../pieces/asking/trouble.tsx';
import { useGroupName } from '../../../pieces/group-name.ts';
import { useHeardSessions } from '../../../pieces/heard-sessions/use-heard-sessions.ts';
import { useReport } from '../../../pieces/submission/use-report.ts';
import { useUndo } from '../../../pieces/use-undo.ts';
import { useSynthesis } from '../../../realtime/documents.ts';
import { freshId } from '../../../realtime/fresh-id.ts';
import page from '../page.module.css';
import { type Planning, realSessions } from '../planning.ts';
import { SavedMark } from '../saved-mark.tsx';
import { Series } from '../sessions/series.tsx';
import { useAskAfterEdits } from '../use-ask-after-edits.ts';
import { ChooseTheme } from './choose-theme.tsx';
import { EditTheme } from './edit-theme.tsx';
import { type Across, Matrix } from './matrix.tsx';
import { editRow, putAllTogether, putTogether, takeApart, takeOut } from './put-together.ts';
import { sameName } from './same-name.ts';
import { steadyOrder } from './steady-order.ts';
import { ThemePage } from './theme-page.tsx';
import { type ThemeRow, themeRows } from './theme-rows.ts';
import styles from './themes-tab.module.css';

type Opened = { kind: 'notes' | 'edit' | 'put'; key: string };

const Missing = ({ report }: { report: Report }) => {
  const t = useT();
  const formats = useFormats();
  const nameOf = useGroupName();
  const names = report.voices
    .filter((voice) => report.gaps.includes(voice.id))
    .map((voice) => nameOf({ id: voice.id, ...(voice.label === null ? {} : { label: voice.label }) }));
  if (names.length === 0) return null;
  return (
    <span className={styles.missing}>
      <WarnIcon />
      {t('planning.matrix.missing', { groups: formats.list(names) })}
    </span>
  );
};

/** Several sessions arrived at the same words. */
const SameNames = ({
  found,
  put,
}: {
  found: readonly (readonly ThemeRow[])[];
  put: (rows: readonly ThemeRow[]) => void;
}) => {
  const t = useT();
  if (found.length === 0) return null;
  return (
    <section className={styles.sameNames} aria-labelledby="same-names">
      <h2 id="same-names">{t('planning.same-name')}</h2>
      <ul>
        {found.map((rows) => (
          <li key={rows[0]?.key}>
            <Button size="small" icon={<ThemesIcon />} onClick={() => put(rows)}>
              {t('planning.same-name.put', { count: rows.length, theme: rows[0]?.title ?? '' })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

const Themes = ({ planning, report, askAgain }: { planning: Planning; report: Report; askAgain: () => void }) => {
  const t = useT();
  const formats = useFormats();
  const synthesis = useSynthesis(planning.process.id);
  const heard = useHeardSessions(realSessions(planning.sessions));
  const undoing = useUndo(synthesis.doc);
  const [across, setAcross] = useState<Across>('groups');
  const [opened, setOpened] = useState<Opened | null>(null);
  useAskAfterEdits([synthesis.content, heard], askAgain);

  const found = useMemo(
    () => themeRows(synthesis.content, heard.sessions, report),
    [synthesis.content, heard.sessions, report],
  );
  const [first, setFirst] = useState<readonly ThemeRow[] | null>(null);
  if (first === null && synthesis.loaded && heard.loaded) setFirst(found);
  const rows = useMemo(() => (first ? steadyOrder(first, found) : found), [first, found]);
  const writable = synthesis.writable && planning.can('synthesis.write');
  const shown = rows.find((row) => row.key === opened?.key);
  const close = () => setOpened(null);

  const put = (from: ThemeRow, into: ThemeRow) => {
    undoing.mark();
    putTogether(synthesis.doc, from, into, freshId);
  };
  const putAll = ([into, ...others]: readonly ThemeRow[]) => {
    if (!into) return;
    undoing.mark();
    putAllTogether(synthesis.doc, others, into, freshId);
  };
  const marked = (row: ThemeRow, mark: ThemeRow['mark']): MenuItem => ({
    id: mark,
    label: t(`planning.theme.do-mark-${mark}`),
    onChoose: () => {
      undoing.mark();
      editRow(synthesis.doc, row, { mark }, freshId);
    },
  });
  const itemsOf = (row: ThemeRow): MenuItem[] => [
    {
      id: 'edit',
      label: t('planning.theme.edit'),
      icon: <WriteIcon />,
      onChoose: () => setOpened({ kind: 'edit', key: row.key }),
    },
    {
      id: 'put',
      label: t('planning.theme.do-put'),
      icon: <MoveIcon />,
      disabled: rows.length < 2,
      onChoose: () => setOpened({ kind: 'put', key: row.key }),
    },
    ...(['common', 'outlier', 'none'] as const).filter((mark) => mark !== row.mark).map((mark) => marked(row, mark)),
    ...(row.merged && row.members.length > 1
      ? row.members.map((member) => ({
          id: `${member.session}/${member.theme}`,
          label: t('planning.theme.do-take-out', { theme: member.title, session: member.from }),
          icon: <CloseIcon />,
          onChoose: () => {
            undoing.mark();
            takeOut(synthesis.doc, row, member);
          },
        }))
      : []),
    ...(row.merged
      ? [
          {
            id: 'apart',
            label: t('planning.theme.do-take-apart'),
            danger: true,
            onChoose: () => {
              undoing.mark();
              takeApart(synthesis.doc, row);
            },
          },
        ]
      : []),
  ];

  return (
    <div className={styles.tab}>
      <Series planning={planning} />
      <div className={styles.head}>
        <h1>{t('planning.matrix')}</h1>
        <p className={page.soft}>
          {[
            t('common.themes', { count: rows.length }),
            t('common.notes', { count: report.totals.notes }),
            report.totals.people !== null && t('planning.attendances', { count: report.totals.people }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div className={styles.tools}>
          {writable && (
            <>
              <SavedMark of={synthesis} />
              <IconButton label={t('statement.undo')} disabled={!undoing.canUndo} onClick={undoing.undo}>
                <UndoIcon />
              </IconButton>
            </>
          )}
          <Chips label={t('planning.matrix.across')}>
            {(['groups', 'sessions'] as const).map((each) => (
              <Chip key={each} small pressed={across === each} onPress={() => setAcross(each)}>
                {t(`planning.matrix.by-${each}`)}
              </Chip>
            ))}
          </Chips>
        </div>
      </div>
      {writable && <SameNames found={sameName(rows)} put={putAll} />}
      {rows.length === 0 ? (
        <Empty icon={<ThemesIcon />} title={t('planning.themes.none')}>
          {t('planning.themes.none-text')}
        </Empty>
      ) : (
        <Matrix
          rows={rows}
          report={report}
          across={across}
          open={(row) => setOpened({ kind: 'notes', key: row.key })}
          put={writable ? put : null}
          menu={(row) =>
            writable && (
              <Menu
                label={t('planning.theme.more', { theme: row.title })}
                icon={<MoreIcon />}
                look="quiet"
                size="small"
                items={itemsOf(row)}
              />
            )
          }
        />
      )}
      <p className={styles.legend}>
        <span>{t(across === 'groups' ? 'planning.matrix.shade' : 'planning.matrix.shade-sessions')}</span>
        <span>{t('planning.matrix.dash', { fewest: formats.number(report.fewest) })}</span>
        {writable && rows.length > 1 && <span>{t('planning.matrix.drag')}</span>}
        <Missing report={report} />
      </p>
      {shown && opened?.kind === 'notes' && <ThemePage row={shown} report={report} onClose={close} />}
      {shown && opened?.kind === 'edit' && (
        <EditTheme
          row={shown}
          onClose={close}
          onSave={(edit) => {
            undoing.mark();
            editRow(synthesis.doc, shown, edit, freshId);
          }}
        />
      )}
      {shown && opened?.kind === 'put' && (
        <ChooseTheme
          row={shown}
          others={rows.filter((row) => row.key !== shown.key)}
          onClose={close}
          onChoose={(into) => put(shown, into)}
        />
      )}
    </div>
  );
};

export const ThemesTab = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const [report, again] = useReport(planning.process.id);
  if (realSessions(planning.sessions).length === 0)
    return (
      <Empty
        heading="h1"
        icon={<ThemesIcon />}
        title={t('planning.themes.none')}
        action={
          <Link href={`/process/${planning.process.id}`} asChild>
            <ButtonLink>{t('planning.tab.sessions')}</ButtonLink>
          </Link>
        }
      >
        {t('planning.themes.no-session')}
      </Empty>
    );
  return (
    <Answered answer={report} again={() => void again()}>
      {(value) => <Themes planning={planning} report={value} askAgain={() => void again()} />}
    </Answered>
  );
};
