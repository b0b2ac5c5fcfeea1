/** What a play expects of the server. It goes on when one is not met, so that the check sees as much as possible. */
export class Expectations {
  readonly unmet: string[] = [];

  that(isMet: boolean, what: string): void {
    if (!isMet && !this.unmet.includes(what)) this.unmet.push(what);
  }

  /** Waits for something that has to happen soon. */
  async soon(happens: Promise<unknown>, what: string): Promise<void> {
    try {
      await happens;
    } catch (error) {
      this.that(false, `${what} (${error instanceof Error ? error.message : String(error)})`);
    }
  }
}
