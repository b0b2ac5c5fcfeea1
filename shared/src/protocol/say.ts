import { inLanguage, type Language, type Words } from '../language.ts';

/** The times a process speaks of: months as "YYYY-MM". */
export type Horizon = { future: string; start: string };

const monthAndYear = (month: string, language: Language): string => {
  const [year, number] = month.split('-').map(Number);
  return new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year ?? 0, (number ?? 1) - 1, 15),
  );
};

/** Wording in a person's language with `{horizon}`, `{year}` and `{start}` filled in; `said` writes a month "YYYY-MM" with its year. */
export function sayAt(
  words: Words,
  language: Language,
  horizon: Horizon,
  said = (month: string) => monthAndYear(month, language),
): string {
  return inLanguage(words, language).replace(/\{(horizon|year|start)\}/g, (_, name) => {
    if (name === 'horizon') return said(horizon.future);
    return (name === 'year' ? horizon.future : horizon.start).slice(0, 4);
  });
}
