import { familyNight } from '@futureback/shared/protocol/library/family-night.ts';
import type { ViewSources } from '@futureback/shared/session/view.ts';

/** A Family night at Lincoln School, as views are made from it. */
export const FAMILY_NIGHT: ViewSources = {
  record: {
    id: 'sessionsessionsession1',
    process: 'processprocessprocess1',
    title: 'Family night',
    kind: 'community',
    place: 'Cafeteria',
    host: '',
    startsAt: null,
    tables: 0,
    code: 'KMT47R',
    protocol: familyNight,
    createdAt: 0,
  },
  school: 'Lincoln School',
  horizon: { future: '2031-06', start: '2026-11' },
  purgeOn: '2027-06-30',
  ballotWords: () => new Map(),
};
