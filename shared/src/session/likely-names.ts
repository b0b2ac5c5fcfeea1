/** What in a note may tell who somebody is. */
export type Telltale = { kind: 'email' | 'phone' | 'name' | 'room'; words: string };

const LETTER = '[\\p{L}\\p{M}]';
/** Before a word: the beginning, or whatever is no letter and no digit. */
const START = '(?:^|[^\\p{L}\\p{M}\\p{N}])';
const END = '(?![\\p{L}\\p{M}\\p{N}])';
/** Written with a capital, as a name is; "Ana María" is one too. */
const NAME = "\\p{Lu}[\\p{Ll}\\p{M}’'-]+";

const KIN_EN =
  '[Ss]on|[Dd]aughter|[Cc]hild|[Kk]id|[Bb]oy|[Gg]irl|[Bb]rother|[Ss]ister|[Gg]randson|[Gg]randdaughter|[Nn]ephew|[Nn]iece|[Cc]ousin|[Hh]usband|[Ww]ife|[Mm]om|[Mm]other|[Dd]ad|[Ff]ather|[Gg]randma|[Gg]randpa|[Tt]eacher|[Ff]riend|[Nn]eighbor|[Cc]lassmate';
const KIN_ES =
  'hij[oa]|niñ[oa]|herman[oa]|niet[oa]|sobrin[oa]|prim[oa]|espos[oa]|marido|mujer|mamá|madre|papá|padre|abuel[oa]|maestr[oa]|profesora?|amig[oa]|vecin[oa]|compañer[oa]';
const KIN_AR = 'ابني|ابنتي|بنتي|أخي|أختي|زوجي|زوجتي|معلمي|معلمتي|صديقي|صديقتي';

/** Words with a capital that are no names where a name would stand: "my daughter English" is a slip of grammar. */
const NO_NAME =
  /^(?:English|Spanish|Arabic|Portuguese|French|Chinese|Haitian|Math|Science|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Principal)$/;

const rule = (pattern: string, flags = 'u') => new RegExp(pattern, flags);

type Rule = readonly [Telltale['kind'], RegExp];

/** In each, the first group is what is shown, and the second, where there is one, has to be a name. */
const makeRules = (): readonly Rule[] => [
  ['email', rule(`([\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)*\\.\\p{L}{2,})`)],
  // +1 617 555 0142 · (617) 555-0142 · 555-0142 · 612 345 678 · 6175550142. Years, dates and sums are none of these.
  [
    'phone',
    rule(
      `(?:^|[^\\d\\p{L}+(.,$€-])(\\+\\d(?:[ .-]?\\(?\\d+\\)?){1,6}|\\(?\\d{3}\\)?[ .-]?\\d{3}[ .-]\\d{4}|\\d{3}-\\d{4}|\\d{3}(?:[ -]\\d{3}){2}|\\d{3}(?: \\d{2}){3}|\\d{10,11})(?![\\d\\p{L}-])`,
    ),
  ],
  ['name', rule(`${START}([Mm]y name(?:['’]s| is) (${LETTER}+))`)],
  ['name', rule(`${START}((?:[Mm]e llamo|[Mm]i nombre es) (${LETTER}+))`)],
  ['name', rule(`${START}((?:اسمي|إسمي) (${LETTER}+))`)],
  ['name', rule(`${START}([Mm]y (?:${KIN_EN}),? (?:named |called )?(${NAME}))${END}`)],
  ['name', rule(`${START}([Mm]i (?:${KIN_ES}),? (?:llamad[oa] |se llama )?(${NAME}))${END}`)],
  ['name', rule(`${START}((?:${KIN_AR})،? (?:اسمه|اسمها) (${LETTER}+))`)],
  [
    'name',
    rule(
      `${START}(I(?:['’]m| am) (${NAME})['’]s (?:mom|mother|dad|father|parent|grandma|grandpa|sister|brother))${END}`,
    ),
  ],
  ['name', rule(`${START}([Ss]oy (?:la|el) (?:mamá|madre|papá|padre|abuel[oa]|herman[oa]) de (${NAME}))${END}`)],
  ['name', rule(`${START}((?:Mr|Mrs|Ms|Miss|Sr|Sra|Srta)\\.? (${NAME}))${END}`)],
  ['room', rule(`${START}((?:room|rm\\.?|classroom) #?\\d{1,4}[a-z]?)${END}`, 'iu')],
  ['room', rule(`${START}((?:salón|aula|sala) (?:n[.º°]? ?|número )?\\d{1,4}[a-z]?)${END}`, 'iu')],
  ['room', rule(`${START}((?:ال)?(?:غرفة|قاعة) (?:رقم )?\\d{1,4})${END}`)],
  [
    'room',
    rule(`${START}(I(?:['’]m| am) (?:in|a) (?:the )?(?:\\d{1,2}(?:st|nd|rd|th)[ -]grade|grade \\d{1,2}))`, 'iu'),
  ],
  [
    'room',
    rule(
      `${START}(my (?:son|daughter|child|kid|class) (?:is )?in (?:the )?(?:\\d{1,2}(?:st|nd|rd|th) grade|grade \\d{1,2}))`,
      'iu',
    ),
  ],
  ['room', rule(`${START}(mi hij[oa] (?:está|va) en (?:el )?\\d{1,2}[.º°]* ?(?:grado|curso))`, 'iu')],
];

/** Made with the first words that are looked at: a phone that only opens a page is spared them. */
let rules: readonly Rule[] | null = null;

/** Eastern Arabic digits are digits. */
const inDigits = (text: string): string =>
  text.replace(/[\u0660-\u0669\u06F0-\u06F9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

/**
 * What may tell who wrote a note, or of whom it speaks: addresses, numbers, names, rooms. A suggestion to whoever writes or
 * reads it, in English, Spanish and Arabic; it rather misses one than points at an innocent word.
 */
export function telltalesIn(text: string): Telltale[] {
  if (text.trim() === '') return [];
  const plain = inDigits(text);
  rules ??= makeRules();
  return rules.flatMap(([kind, pattern]) => {
    const [, words, name] = plain.match(pattern) ?? [];
    return words === undefined || (name !== undefined && NO_NAME.test(name)) ? [] : [{ kind, words }];
  });
}
