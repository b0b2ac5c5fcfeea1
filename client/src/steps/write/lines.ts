/** What people put before a note on a list: a dot, a dash, an empty square, a number. A dash or star needs its space: "-5 °C" is words. */
const MARK = /^(?:[•·‣⁃◦▪▫■□●○☐☑☒✓✔►]\s*|[-–—*+>](?:\s+|$)|\[[ xX]?\]\s*|\(?\p{Nd}{1,3}(?:[.):]|\s?[-–—])(?:\s+|$))/u;

const withoutMarks = (line: string): string => {
  const words = line.trim();
  const bare = words.replace(MARK, '');
  return bare === words ? words : withoutMarks(bare);
};

/** A paper list or a table's talk as notes, one from each line. Empty lines are passed over. */
export const linesOf = (text: string): string[] =>
  text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(withoutMarks)
    .filter((line) => line !== '');
