/** A note's text carries its number and when it was sent, so that any reader can tell how long it was on its way. */
const MARK = '#t=';

/** "#t=000017@0000123456.7;" */
export const stamp = (number: number, at: number): string =>
  `${MARK}${String(number).padStart(6, '0')}@${at.toFixed(1).padStart(12, '0')};`;

/** Makes a note with a stamp as long as people's notes are. */
export const FILLER = ' Every family is greeted at the door in its own language.';

/** Every stamp in a frame, in order. */
export function readStamps(frame: Buffer, found: (number: number, at: number) => void): void {
  for (let at = frame.indexOf(MARK); at >= 0; at = frame.indexOf(MARK, at + MARK.length)) {
    const text = frame.toString('latin1', at + MARK.length, at + MARK.length + 19);
    found(Number(text.slice(0, 6)), Number(text.slice(7)));
  }
}
