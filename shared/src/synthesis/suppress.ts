/** A published number of people, or null: fewer than five, or kept back because it would give such a number away. */
export type Figure = number | null;
