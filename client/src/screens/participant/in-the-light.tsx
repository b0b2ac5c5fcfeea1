import type { RoomView } from '@futureback/shared/session/view.ts';
import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { useT } from '../../i18n/use-t.ts';
import { Note } from '../../pieces/note.tsx';
import { Spotlit } from '../../steps/spotlit.tsx';
import styles from './in-the-light.module.css';

/** What the facilitator shows large on every screen, above whatever this phone is at. */
export const InTheLight = ({ me, view }: { me: OwnParticipant; view: RoomView }) => {
  const t = useT();
  return (
    <Spotlit view={view} as={me.participant}>
      {({ text, language, under }) => (
        <section className={styles.light} role="status">
          <h2 className={styles.heading}>{t('participant.spotlight')}</h2>
          <Note as="div" note={{ text, language: language ?? me.language, why: under ?? undefined }} />
        </section>
      )}
    </Spotlit>
  );
};
