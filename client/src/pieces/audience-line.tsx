import type { Audience } from '@futureback/shared/session/audience.ts';
import type { MessageId } from '../i18n/areas.ts';
import { useT } from '../i18n/use-t.ts';

/** The promise beside the box: exactly what the step's setting does with a note written now. */
export const audienceWords: Record<Audience, MessageId> = {
  nobody: 'steps.audience.nobody',
  'host-then-reveal': 'steps.audience.host-then-reveal',
  'host-then-everyone': 'steps.audience.host-then-everyone',
  everyone: 'steps.audience.everyone',
};

export const AudienceLine = ({ audience, className }: { audience: Audience; className?: string | undefined }) => {
  const t = useT();
  return <p className={className}>{t(audienceWords[audience])}</p>;
};
