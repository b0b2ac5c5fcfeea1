import type { Quote } from '@futureback/shared/report/report.ts';

/** Quotes with keys for a list: published notes have no ids, and two people may have written the same words. */
export function keyed<Q extends Quote>(quotes: readonly Q[]): { key: string; quote: Q }[] {
  const met = new Map<string, number>();
  return quotes.map((quote) => {
    const said = `${quote.session} ${quote.language} ${quote.text}`;
    const before = met.get(said) ?? 0;
    met.set(said, before + 1);
    return { key: `${before} ${said}`, quote };
  });
}
