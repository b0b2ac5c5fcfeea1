/** The number that somebody typed into a box; an empty one says none. Null: no number. */
export const countIn = (text: string): number | null => {
  const typed = text.trim();
  if (typed === '') return 0;
  return /^\d{1,5}$/.test(typed) ? Number(typed) : null;
};
