/** Caps that keep one phone from filling the hall's server. Sizes are bytes of an encoded Yjs document or update. */
export const LIMITS = {
  /** One frame on either transport. */
  frameBytes: 256 * 1024,
  sheetBytes: 512 * 1024,
  notesPerSheet: 500,
  themesBytes: 4 * 1024 * 1024,
  statementBytes: 2 * 1024 * 1024,
  synthesisBytes: 4 * 1024 * 1024,
  themesPerSession: 200,
  sentences: 100,
  titleLength: 120,
  aboutLength: 600,
  sentenceLength: 1000,
} as const;
