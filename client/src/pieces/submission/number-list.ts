/** 1, 2, 3, 7 as "1–3, 7": the way sources are printed behind a sentence. */
export function numberList(numbers: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && number === last[1] + 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([from, to]) => {
      if (from === to) return [`${from}`];
      return to === from + 1 ? [`${from}`, `${to}`] : [`${from}–${to}`];
    })
    .join(', ');
}
