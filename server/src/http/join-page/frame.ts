import { SPOKEN, type Spoken } from '@futureback/shared/language.ts';
import type { BuiltPage } from './built.ts';
import { type Html, html, type Part } from './html.ts';
import type { Speech } from './speech.ts';

type Content = {
  title: Part;
  main: Part;
  /** More languages to write in, where somebody is about to join. */
  writing?: Part;
  /** The same page in another language. */
  inLanguage: (language: Spoken) => string;
};

/** Everything around the form. It is whole without its script, and nothing in it waits for one. */
export function frame(built: BuiltPage, speech: Speech, { title, main, writing = null, inLanguage }: Content): Html {
  const { language, direction, ahead, say } = speech;
  return html`<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
<meta name="color-scheme" content="light dark">
<meta name="theme-color" content="#eef1f6" media="(prefers-color-scheme: light)">
<meta name="theme-color" content="#161c28" media="(prefers-color-scheme: dark)">
<meta name="description" content="${say('join.description')}">
<title>${title}</title>
<link rel="stylesheet" href="${built.style}">
<link rel="icon" href="${built.icon}" type="image/svg+xml">
<script type="module" src="${built.script}"></script>
</head>
<body data-scene="today">
<header>
<nav aria-label="${say('common.language')}">${SPOKEN.map(
    (one) =>
      html`<a class="chip small" href="${inLanguage(one)}" lang="${one}" hreflang="${one}"${
        one === language && html` aria-current="true"`
      }>${built.spoken[one].ownName}</a> `,
  )}</nav>
${writing}
</header>
<main>
${main}
</main>
<noscript><p class="notice">${say('join.needs-scripts')}</p></noscript>
${ahead.map((file) => html`<link rel="prefetch" href="${file}">\n`)}</body>
</html>
`;
}
