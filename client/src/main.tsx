import './design/design.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { rememberedLanguage, startingLanguage } from './i18n/chosen-language.ts';
import { loadWords } from './i18n/words.ts';
import { recallHere } from './realtime/here.ts';
import { askEarly } from './screens/participant/who-is-here.ts';

const language = startingLanguage(window.location.search, rememberedLanguage(), navigator.languages ?? []);
// Started before React, so that words and screen come over the network side by side; the provider
// waits for the same promise and reports its failure.
loadWords(language, 'phone').catch(() => undefined);

const [, session] = /^\/s\/([\w-]+)$/.exec(window.location.pathname) ?? [];
if (session !== undefined && !recallHere(session)) askEarly(session);

const root = document.getElementById('app');
if (!root) throw new Error('The page has no #app to live in');
createRoot(root).render(
  <StrictMode>
    <App language={language} />
  </StrictMode>,
);
