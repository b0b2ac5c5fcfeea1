import { telltalesIn } from './likely-names.ts';

/** Why a person should look at a note before the others. A suggestion: it holds nothing, and misses what it does not know. */
export type LookFirst = 'tells-who' | 'unkind' | 'repeat';

/** Insults and threats as children and adults write them, by language; whole words only, and "hate" alone is a feeling, not an insult. */
const UNKIND: Readonly<Record<string, RegExp>> = {
  en: /\b(?:idiots?|stupid|dumb|morons?|losers?|ugly|shut up|sucks?|crap|damn|hell no|kill|hate (?:you|him|her|them)|fat|liars?|trash)\b/iu,
  es: /(?<!\p{L})(?:idiotas?|est[uú]pid[oa]s?|tont[oa]s?|imb[eé]cil(?:es)?|fe[oa]s?|c[aá]llate|mierda|matar|te odio|l[oa]s? odio|gord[oa]s?|mentiros[oa]s?|basura)(?!\p{L})/iu,
  ar: /(?<!\p{L})(?:ال)?(?:غبي|غبية|أغبياء|أحمق|حمقاء|حمار|حمير|كذاب|كاذب|قبيح|قبيحة|اخرس|أكرهك|أكرههم|سأقتل|قتل|تافه)(?!\p{L})/u,
};

type Read = {
  readonly id: string;
  readonly text: string;
  readonly why?: string | undefined;
  readonly short?: string | undefined;
  readonly language: string;
};

/** Which of the notes on a desk to look at first, each with the reasons. */
export function lookFirst(notes: readonly Read[]): ReadonlyMap<string, readonly LookFirst[]> {
  const times = new Map<string, number>();
  for (const { text } of notes) times.set(bare(text), (times.get(bare(text)) ?? 0) + 1);
  const found = new Map<string, LookFirst[]>();
  for (const { id, text, why = '', short = '', language } of notes) {
    const words = `${text}\n${why}\n${short}`;
    const reasons: LookFirst[] = [];
    if (telltalesIn(words).length > 0) reasons.push('tells-who');
    if (UNKIND[language.split('-')[0] ?? '']?.test(words)) reasons.push('unkind');
    if ((times.get(bare(text)) ?? 0) > 1) reasons.push('repeat');
    if (reasons.length > 0) found.set(id, reasons);
  }
  return found;
}

/** Letters and digits alone: "Nobody eats alone!!" says what "nobody eats alone" says. */
const bare = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
