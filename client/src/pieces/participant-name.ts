import type { OwnParticipant } from '@futureback/shared/wire/http.ts';
import { ownName } from '../i18n/languages.ts';
import { useFormats, useT } from '../i18n/use-t.ts';
import { useGroupName } from './group-name.ts';

/** What tells people apart who share a phone, without a name: "Person 2: Student, Español". `at` counts from 0. */
export const useParticipantName = (): ((one: OwnParticipant, at: number) => string) => {
  const t = useT();
  const { list } = useFormats();
  const group = useGroupName();
  return ({ role, groups, language }, at) =>
    t('participant.person', {
      number: at + 1,
      what: list([
        ...(role === 'participant' ? groups.map((id) => group({ id })) : [t(`participant.${role}`)]),
        ownName(language),
      ]),
    });
};
