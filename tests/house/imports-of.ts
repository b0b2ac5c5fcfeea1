// Finds what a source file imports, and what it says once comments and texts are taken out. A scanner of a few lines in
// place of a parser: it must only never mistake a comment or a text for code.

const TOKENS =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|\b(?:from|import)\s*\(?\s*(?<quote>['"])(?<specifier>[^'"\n]+)\k<quote>|`(?:\\[\s\S]|[^\\`])*`|'(?:\\.|[^\\'\n])*'|"(?:\\.|[^\\"\n])*"/g;

/** Specifiers of static and dynamic imports and of re-exports, types included. */
export const importsOf = (source: string): string[] =>
  [...source.matchAll(TOKENS)].flatMap((match) => match.groups?.specifier ?? []);

/** The source without comments and texts. */
export const codeOf = (source: string): string => source.replace(TOKENS, ' ');
