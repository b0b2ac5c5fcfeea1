import { may } from '@futureback/shared/permission.ts';
import { lazy, Suspense } from 'react';
import { Empty } from '../../design/empty.tsx';
import { ThemesIcon } from '../../design/icons.tsx';
import { Spinner } from '../../design/spinner.tsx';
import { useT } from '../../i18n/use-t.ts';
import { useSay } from '../../pieces/use-say.ts';
import { useThemes, useWall } from '../../realtime/documents.ts';
import type { ParticipantProps } from '../participant-props.ts';
import { Prompt } from '../prompt.tsx';
import styles from './participant.module.css';
import { ThemeOutline } from './theme-outline.tsx';

/** Sorting brings order keys and menus along; most phones only watch. */
const Sorting = lazy(() => import('./sorting.tsx').then(({ Sorting: it }) => ({ default: it })));

/** Notes become themes: the phone shows them forming, or lets its owner sort where the step says so. */
export const GroupStep = ({ me, view, at }: ParticipantProps<'group'>) => {
  const t = useT();
  const say = useSay(view.horizon);
  const themes = useThemes(view.session, me.participant);
  const wall = useWall(view.session, me.participant);
  const place = { process: view.process, session: view.session, step: at.step };
  const actor = { kind: 'participant', participant: me.participant, session: view.session, role: me.role } as const;
  const sorts = may(actor, 'themes.write', place) && themes.writable;
  return (
    <div className={styles.group}>
      <Prompt scene={at.step.scene} hint={t(sorts ? 'steps.group.you-sort' : 'steps.group.watch')}>
        {say(at.step.title)}
      </Prompt>
      {sorts ? (
        <Suspense fallback={<Spinner />}>
          <Sorting themes={themes} notes={wall.content} />
        </Suspense>
      ) : themes.content.length > 0 ? (
        <ThemeOutline themes={themes.content} notes={wall.content} />
      ) : (
        <Empty icon={<ThemesIcon />} title={t('steps.group.none')}>
          {t('steps.group.none-text')}
        </Empty>
      )}
    </div>
  );
};
