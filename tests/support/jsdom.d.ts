/** As much of jsdom as the tests use: a page out of its text. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(markup: string);
    readonly window: { readonly document: Document };
  }
}
