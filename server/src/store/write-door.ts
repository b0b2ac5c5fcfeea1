/** A door that lets one in at a time, in order of arrival. Whoever enters gets the function with which they leave. */
export type WriteDoor = { enter(): Promise<() => void> };

export function openWriteDoor(): WriteDoor {
  let last: Promise<void> = Promise.resolve();
  return {
    async enter() {
      const before = last;
      const { promise, resolve } = Promise.withResolvers<void>();
      last = promise;
      await before;
      return resolve;
    },
  };
}
