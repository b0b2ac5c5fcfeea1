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

  /** Plays a part of the whole; when it breaks off, what follows it goes on with `otherwise`. */
  async part<Outcome>(plays: Promise<Outcome>, what: string, otherwise: Outcome): Promise<Outcome> {
    try {
      return await plays;
    } catch (error) {
      this.that(false, `${what} (${error instanceof Error ? (error.stack ?? error.message) : String(error)})`);
      return otherwise;
    }
  }
}
