import type { Pen } from '@futureback/shared/protocol/schema.ts';

/**
 * How a note slips out of the time of its step. In the future that is already here: it looks ahead (`already-so`), or tells
 * how instead of what (`what-first`). Looking back: it looks ahead (`as-it-was`), or stays in the present (`looks-back`).
 */
export type Slip = { kind: 'already-so' | 'what-first' | 'as-it-was' | 'looks-back'; words: string };

/** What somebody is quoted as saying is theirs, in whatever time they say it. */
const QUOTED = /“[^”]*”|"[^"]*"|«[^»]*»/g;

const AHEAD =
  /\b(?:(?:we|they|you|he|she|it|i|there|that|who)['’]ll|won['’]t|shall|should(?:n['’]t)?|ought to|going to (?:be|have|make|do|get|become|build|create|teach|learn|give|add|bring|provide|offer|improve|feel|need|hire))\b/i;
/** A name, a testament and the wish of somebody are no future. */
const WILL_AFTER =
  '(?:i|we|you|he|she|it|they|there|this|that|who|which|every(?:one|body)|nobody|people|school|[a-z]{3,}s|[a-z]+ren|(?:every|each|a|an|the|our|my|no) (?!free|good|ill|own|strong)[a-z]+)';
const WILL = new RegExp(`\\b${WILL_AFTER} (?:all |also |always |never |still )?(will)\\b(?! of\\b| to\\b)`, 'i');

const DEED =
  'hired|trained|bought|funded|raised|started|created|added|built|changed|introduced|invested|replaced|extended|renovated|implemented|decided|partnered|adopted|launched|reduced';
const DOING =
  'hiring|training|buying|funding|raising|creating|adding|building|changing|introducing|investing|replacing|extending|renovating|implementing|partnering|adopting|reducing|cutting|requiring|paying';
const HOW = new RegExp(
  `\\b(?:in order to|(?:we|the (?:school|district|city|state))(?:['’]ve| have| has| had)? (?:${DEED})|by (?:${DOING}))\\b`,
  'i',
);

const IS_NOW = /\b(?:is|are|isn['’]t|aren['’]t|has|have|don['’]t|doesn['’]t)\b/i;
/** One word of the past is enough to leave a note alone, and whatever ends like one. */
const WAS =
  /\b(?:was|were|wasn['’]t|weren['’]t|had|did|didn['’]t|could|couldn['’]t|would|used to|went|came|said|told|felt|knew|thought|got|made|took|gave|left|kept|saw|heard|found|ate|sat|stood|spoke|wrote|ran|met|lost|taught|brought|began|became|back then|\w+ed)\b/i;

const found = (kind: Slip['kind'], match: RegExpMatchArray | null): Slip | null =>
  match && { kind, words: match[1] ?? match[0] };

const looksAhead = (text: string) => text.match(AHEAD) ?? text.match(WILL);

/** The first slip of a note in the tense of its step, or null. It knows English alone, and rather misses one than finds a wrong one. */
export function slipIn(text: string, language: string, tense: Pen['tense']): Slip | null {
  if (tense === 'any' || language.split('-')[0] !== 'en') return null;
  const told = text.replace(QUOTED, ' ');
  if (tense === 'present') return found('already-so', looksAhead(told)) ?? found('what-first', told.match(HOW));
  return found('as-it-was', looksAhead(told)) ?? (WAS.test(told) ? null : found('looks-back', told.match(IS_NOW)));
}
