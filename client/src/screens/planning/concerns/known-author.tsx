import type { Group } from '@futureback/shared/process/schema.ts';
import type { Horizon } from '@futureback/shared/protocol/say.ts';
import type { Author } from '@futureback/shared/wire/http.ts';
import { Tag } from '../../../design/tag.tsx';
import { ownName } from '../../../i18n/languages.ts';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { useGroupName } from '../../../pieces/group-name.ts';
import { Note } from '../../../pieces/note.tsx';
import { useSay } from '../../../pieces/use-say.ts';
import styles from './concerns.module.css';

/** What is known of somebody who gave no name: where they sat, whom they belong to, and what else they wrote. */
export const KnownAuthor = ({
  author,
  groups,
  horizon,
}: {
  author: Author;
  groups: readonly Group[];
  horizon: Horizon;
}) => {
  const t = useT();
  const formats = useFormats();
  const nameOf = useGroupName();
  const say = useSay(horizon);
  const named = author.groups.map((id) => nameOf(groups.find((group) => group.id === id) ?? { id }));
  return (
    <div className={styles.known} role="status">
      <h3>{t('planning.concerns.known')}</h3>
      <dl className={styles.facts}>
        <div>
          <dt>{t('planning.concerns.table')}</dt>
          <dd>{author.table === null ? t('planning.concerns.no-table') : formats.number(author.table)}</dd>
        </div>
        <div>
          <dt>{t('planning.concerns.groups')}</dt>
          <dd>
            <bdi>{named.length === 0 ? t('planning.concerns.no-groups') : formats.list(named)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('planning.concerns.language')}</dt>
          <dd>
            <bdi lang={author.language}>{ownName(author.language)}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('planning.concerns.role')}</dt>
          <dd>{t(`planning.concerns.role.${author.role}`)}</dd>
        </div>
        <div>
          <dt>{t('planning.concerns.joined')}</dt>
          <dd>{formats.moment(author.joinedAt)}</dd>
        </div>
      </dl>
      <p className={styles.soft}>
        {t(author.role === 'recorder' ? 'planning.concerns.recorder' : 'planning.concerns.no-name')}
      </p>
      {author.notes.length === 0 ? (
        <p className={styles.soft}>{t('planning.concerns.no-other-notes')}</p>
      ) : (
        <>
          <h3>{t('planning.concerns.other-notes')}</h3>
          <ul className={styles.others}>
            {author.notes.map(({ note, step, wording, back }) => (
              <Note key={note} note={wording} as="li" faded={back}>
                <p className={styles.soft}>
                  <bdi>{say(step)}</bdi> {back && <Tag>{t('planning.concerns.back')}</Tag>}
                </p>
              </Note>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};
