/** Markup that may be sent as it is. It is made by `html` alone, which escapes everything that is put into it. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What can be put into markup. `false` and `null` put nothing. */
export type Part = Html | string | number | false | null | readonly Part[];

const ESCAPES: { readonly [character: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');

function markupOf(part: Part): string {
  if (part === false || part === null) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return part.map(markupOf).join('');
}

/** ``html`<b>${title}</b>` ``: the title is text, whatever it looks like. */
export const html = (pieces: TemplateStringsArray, ...parts: readonly Part[]): Html =>
  new Html(pieces.map((piece, at) => piece + markupOf(parts[at] ?? null)).join(''));
