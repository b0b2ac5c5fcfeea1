import type { Sentence } from '../documents/statement.ts';
import { hashOf } from '../hash.ts';
import { publishRow } from '../synthesis/suppress.ts';
import type { Findings } from './findings.ts';
import type { Agreement } from './report.ts';

/** How people stood to a sentence in each ballot on it that is closed. */
export function agreementOn({ id, text }: Sentence, { sessions }: Findings): Agreement[] {
  return sessions.flatMap(({ material: { state, marks } }, index) =>
    state.ballots.flatMap(({ id: ballot, items, result }): Agreement[] => {
      const item = items.find((each) => each.id === id);
      if (result?.kind !== 'agreement' || !item) return [];
      const own = marks.filter((mark) => mark.ballot === ballot && mark.item === id);
      const { all, columns } = publishRow(
        own.map(({ level }) => [`${level}`]),
        ['1', '2', '3', '4', '5'],
      );
      const [one = null, two = null, three = null, four = null, five = null] = columns;
      return [
        {
          session: index + 1,
          people: all,
          points: [one, two, three, four, five],
          earlierWording: item.hash !== hashOf(text),
        },
      ];
    }),
  );
}
