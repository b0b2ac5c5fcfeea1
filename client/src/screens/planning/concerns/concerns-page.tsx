import { SECOND } from '@futureback/shared/time.ts';
import type { Concern, ReplyOf } from '@futureback/shared/wire/http.ts';
import { useState } from 'react';
import { Link } from 'wouter';
import { call } from '../../../api/call.ts';
import { ButtonLink } from '../../../design/button.tsx';
import { Card } from '../../../design/card.tsx';
import { Empty } from '../../../design/empty.tsx';
import { GoodIcon } from '../../../design/icons.tsx';
import { Tag } from '../../../design/tag.tsx';
import { useFormats, useT } from '../../../i18n/use-t.ts';
import { Answered } from '../../../pieces/asking/trouble.tsx';
import { useAnswer } from '../../../pieces/asking/use-answer.ts';
import { Note } from '../../../pieces/note.tsx';
import { useSay } from '../../../pieces/use-say.ts';
import page from '../page.module.css';
import type { Planning } from '../planning.ts';
import { AccessLog } from './access-log.tsx';
import { Closed, Closing } from './closing.tsx';
import styles from './concerns.module.css';
import { Finding } from './finding.tsx';
import { useAgainEvery } from './use-again-every.ts';

/** A second person who looks at the page at the same time sees a request soon. */
const LOOK_EVERY = 10 * SECOND;

type Reply = ReplyOf<'concerns'>;

/** Three sentences: what comes first, what not to do, and who can find the author. */
const Guide = ({ namedAdult, people, process }: Pick<Reply, 'namedAdult' | 'people'> & { process: string }) => {
  const t = useT();
  const formats = useFormats();
  const alone = people.length < 2;
  return (
    <div className={styles.guide}>
      <ol>
        <li>{t('planning.concerns.guide-school')}</li>
        <li>{t('planning.concerns.guide-hall')}</li>
        <li>
          {alone
            ? t('planning.concerns.guide-alone')
            : t('planning.concerns.guide-author', { people: formats.list(people.map(({ name }) => name)) })}
        </li>
      </ol>
      {alone && (
        <Link href={`/process/${process}/people`} asChild>
          <ButtonLink size="small">{t('planning.concerns.invite')}</ButtonLink>
        </Link>
      )}
      {namedAdult && <p className={styles.soft}>{t('planning.concerns.told', { name: namedAdult.name })}</p>}
    </div>
  );
};

const ConcernCard = ({
  concern,
  ...rest
}: {
  concern: Concern;
  people: Reply['people'];
  planning: Planning;
  again: () => void;
}) => {
  const t = useT();
  const formats = useFormats();
  const say = useSay(rest.planning.process);
  const moment = formats.moment(concern.heldAt);
  return (
    <Card as="li" className={styles.concern}>
      <div className={styles.what}>
        <Note note={concern.wording} as="div" />
        {concern.earlier !== null && (
          <p dir="auto" className={styles.soft}>
            {t('planning.concerns.earlier', { words: concern.earlier })}
          </p>
        )}
        {concern.changed && (
          <>
            <p className={styles.soft}>{t('planning.concerns.now')}</p>
            <Note note={concern.changed} as="div" />
          </>
        )}
        <p className={styles.soft}>
          <bdi>{concern.sessionTitle}</bdi> · <bdi>{say(concern.step)}</bdi>
          <br />
          {concern.heldBy === null
            ? t('planning.concerns.held-at', { moment })
            : t('planning.concerns.held', { moment, name: concern.heldBy })}
        </p>
        {(concern.changed || concern.back || concern.kind === 'rehearsal') && (
          <p className={styles.tags}>
            {concern.changed && <Tag tone="warn">{t('planning.concerns.changed')}</Tag>}
            {concern.back && <Tag tone="warn">{t('planning.concerns.back')}</Tag>}
            {concern.kind === 'rehearsal' && <Tag>{t('planning.kind.rehearsal')}</Tag>}
          </p>
        )}
      </div>
      <div className={styles.parts}>
        {concern.closed ? (
          <Closed closed={concern.closed} />
        ) : (
          <>
            <Finding concern={concern} {...rest} />
            <Closing concern={concern} {...rest} />
          </>
        )}
      </div>
    </Card>
  );
};

/** `/process/:process/concerns`: each note that says that someone may be hurt, for those who are told. */
export const ConcernsPage = ({ planning }: { planning: Planning }) => {
  const t = useT();
  const process = planning.process.id;
  const [turn, setTurn] = useState(0);
  const [answer, ask] = useAnswer(process, () => call('concerns', { params: { process } }));
  useAgainEvery(LOOK_EVERY, ask);
  const again = () => {
    setTurn((before) => before + 1);
    void ask();
  };
  return (
    <div className={styles.page}>
      <div className={page.title}>
        <h1>{t('planning.concerns')}</h1>
      </div>
      <Answered answer={answer} again={again}>
        {({ namedAdult, people, concerns }) => (
          <>
            <Guide namedAdult={namedAdult} people={people} process={process} />
            {concerns.length === 0 ? (
              <Empty icon={<GoodIcon />} heading="h2" title={t('planning.concerns.none')}>
                {t('planning.concerns.none-text')}
              </Empty>
            ) : (
              <ul className={styles.concerns}>
                {concerns.map((concern) => (
                  <ConcernCard key={concern.note} concern={concern} people={people} planning={planning} again={again} />
                ))}
              </ul>
            )}
          </>
        )}
      </Answered>
      {planning.can('concern.log') && <AccessLog process={process} turn={turn} />}
    </div>
  );
};
