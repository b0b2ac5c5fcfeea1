const two = (value: number) => String(value).padStart(2, '0');

/** Whole seconds are rounded up, so that 0:00 is the moment the time is over and not the second before. */
const split = (ms: number) => {
  const seconds = Math.ceil(Math.abs(ms) / 1000);
  return { minutes: Math.floor(seconds / 60), seconds: seconds % 60 };
};

/** What a clock shows: "11:42" while there is time, "+1:05" after. `ms` left, negative when over. */
export const clockText = (ms: number): string => {
  // Over time counts whole seconds that have passed, so it starts with +0:00.
  const over = ms < 0;
  const { minutes, seconds } = split(over ? Math.floor(-ms / 1000) * 1000 : ms);
  return `${over ? '+' : ''}${minutes}:${two(seconds)}`;
};

/** The same as a machine reads it: "PT11M42S". */
export const clockDuration = (ms: number): string => {
  const { minutes, seconds } = split(Math.max(ms, 0));
  return `PT${minutes}M${seconds}S`;
};
