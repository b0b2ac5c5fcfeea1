import type { ReportSession } from '@futureback/shared/report/report.ts';
import { type Edition, figure, numbers } from './edition.ts';
import { type Column, type Line, table } from './table.ts';
import { type Block, body, heading, languageOfName } from './type.ts';

/** How stakeholders were engaged: in sentences, session by session, and group by group. */
export function engagement(edition: Edition): Block[] {
  const { report, speech } = edition;
  const head = heading(1, speech.t('engagement.heading'), speech.language);
  if (report.sessions.length === 0) return [head, body(speech.t('engagement.none'), speech)];
  return [head, ...narrative(edition).map((text) => body(text, speech)), ...sessions(edition), ...groups(edition)];
}

function narrative({ report, speech }: Edition): string[] {
  const { t } = speech;
  const { people, notes, notesKeptOff } = report.totals;
  const times = report.sessions.map(({ beganAt }) => beganAt);
  const languages = [...new Set(report.sessions.flatMap((session) => session.languages))].map(speech.languageName);
  languages.sort(new Intl.Collator(speech.language).compare);
  const recorded = report.sessions.reduce((sum, session) => sum + session.recorded, 0);
  const [first, last] = [speech.date(Math.min(...times)), speech.date(Math.max(...times))];
  const told = [
    t('engagement.sessions', { count: times.length, first, last }),
    ...(people === null ? [] : [t('engagement.people', { people, notes })]),
    ...(languages.length === 0 ? [] : [t('engagement.languages', { languages: speech.list(languages) })]),
    ...(recorded === 0 ? [] : [t('engagement.recorded', { count: recorded })]),
    ...(notesKeptOff === null ? [] : [t('engagement.keptOff', { count: notesKeptOff })]),
  ];
  return [told.join(' '), t('engagement.advisory')];
}

function sessions({ report, speech }: Edition): Block[] {
  const { t } = speech;
  const own = (text: string): Line => ({ text, language: languageOfName(text, speech.language) });
  const columns: Column[] = [
    { head: t('engagement.session'), share: 21 },
    { head: t('engagement.place'), share: 18 },
    { head: t('engagement.protocol'), share: 18 },
    { head: t('engagement.language'), share: 14 },
    { head: t('engagement.attendance'), share: 11, figures: true },
    { head: t('engagement.use'), share: 20 },
  ];
  const rows = report.sessions.map((session): Line[][] => [
    [
      {
        ...own(`${speech.number(session.number)}. ${session.title}`),
        strong: true,
        language: languageOfName(session.title, speech.language),
      },
      { text: speech.date(session.beganAt), soft: true },
      { text: t(session.kind === 'team' ? 'engagement.team' : 'engagement.community'), soft: true },
    ],
    [
      session.place === '' ? { text: t('engagement.noPlace'), soft: true } : own(session.place),
      ...(session.host === '' ? [] : [{ ...own(session.host), soft: true }]),
    ],
    [
      { text: speech.say(session.protocol) },
      { text: t('engagement.planned', { count: session.plannedMinutes }), soft: true },
      { text: t('engagement.used', { count: session.usedMinutes }), soft: true },
    ],
    session.languages.map((language) => ({ text: speech.languageName(language) })),
    [{ text: figure(session.people, speech) }],
    use(session, { report, speech }),
  ]);
  return table(t('engagement.caption'), columns, rows, speech);
}

function use({ number, notes, themes, sentences }: ReportSession, { report, speech }: Edition): Line[] {
  const { t } = speech;
  const weighed = report.vision.some(({ agreement }) => agreement.some(({ session }) => session === number));
  const texts = [
    ...(notes > 0 ? [t('engagement.notes', { count: notes })] : []),
    ...(themes.length > 0 ? [t('engagement.inThemes', { count: themes.length })] : []),
    ...(sentences.length > 0
      ? [t('engagement.inSentences', { count: sentences.length, numbers: numbers(sentences, speech) })]
      : []),
    ...(notes > 0 && themes.length === 0 ? [t('engagement.read')] : []),
    ...(weighed ? [t('engagement.weighed')] : []),
  ];
  return texts.map((text) => ({ text }));
}

/** Sessions that stand side by side in one table. */
const SIDE_BY_SIDE = 6;

function groups({ report, speech }: Edition): Block[] {
  const { t } = speech;
  const parts = Array.from({ length: Math.ceil(report.sessions.length / SIDE_BY_SIDE) }, (_, part) =>
    report.sessions.slice(part * SIDE_BY_SIDE, (part + 1) * SIDE_BY_SIDE),
  );
  const missing = report.voices.filter(({ id }) => report.gaps.includes(id)).map(speech.group);
  const below = [
    t('groups.about', { dash: t('dash'), fewest: report.fewest }),
    ...(missing.length > 0 ? [t('groups.gaps', { groups: speech.list(missing) })] : []),
  ];
  const sized = report.voices.some(({ size }) => size !== null);
  return parts.flatMap((part, index) => {
    const last = index === parts.length - 1;
    const columns: Column[] = [
      { head: t('groups.group'), share: 28 },
      ...part.map(({ number }) => ({ head: t('groups.session', { number }), share: 12, figures: true })),
      ...(last ? [{ head: t('groups.all'), share: 10, figures: true }] : []),
      ...(last && sized
        ? [
            { head: t('groups.size'), share: 12, figures: true },
            { head: t('groups.share'), share: 12, figures: true },
          ]
        : []),
    ];
    const rows = report.voices.map((voice, row): Line[][] => [
      [{ text: speech.group(voice), language: languageOfName(speech.group(voice), speech.language) }],
      ...part.map((session) => [{ text: figure(session.groups[row]?.people ?? null, speech) }]),
      ...(last ? [[{ text: figure(voice.people, speech) }]] : []),
      ...(last && sized
        ? [
            [{ text: figure(voice.size, speech) }],
            [{ text: voice.share === null ? t('dash') : speech.percent(voice.share) }],
          ]
        : []),
    ]);
    const everyone: Line[][] = [
      [{ text: t('groups.everyone'), strong: true }],
      ...part.map(({ people }) => [{ text: figure(people, speech), strong: true }]),
      ...(last ? [[{ text: figure(report.totals.people, speech), strong: true }]] : []),
      ...(last && sized ? [[], []] : []),
    ];
    const [from, to] = [part[0]?.number ?? 0, part.at(-1)?.number ?? 0];
    const caption = parts.length === 1 ? t('groups.caption') : t('groups.caption.part', { from, to });
    return table(caption, columns, [...rows, everyone], speech, last ? below : []);
  });
}
