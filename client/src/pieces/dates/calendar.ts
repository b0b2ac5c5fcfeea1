/** "2027-06-30" as an instant on that day in UTC, for `useFormats('UTC')`. */
export const dayAt = (day: string): number => Date.parse(`${day}T12:00:00Z`);

const two = (number: number): string => String(number).padStart(2, '0');

/** An instant as YYYY-MM-DD on this device's calendar. */
export const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
