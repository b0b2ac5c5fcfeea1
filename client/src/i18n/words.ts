import { words } from 'virtual:words';
import type { Spoken } from '@futureback/shared/language.ts';
import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { type WordSet, wordSets } from './areas.ts';
import { interfaceLanguages } from './languages.ts';

// What is said when not even words could be loaded, so these come with the program itself.
const failsafe = import.meta.glob<Messages>('./locales/*/broken.json', {
  import: 'default',
  eager: true,
});

const speakers = new Map<Spoken, I18n>();
const loads = new Map<string, Promise<void>>();

// Only a mistake of ours can end here, so it is loud while developing and readable in a hall.
const missing = (language: string, id: string): string => {
  if (import.meta.env.DEV) throw new Error(`No words are loaded for "${id}" in ${language}`);
  return id;
};

/** The one Lingui instance of a language: it knows as many words as have been loaded. */
export const speaker = (language: Spoken): I18n => {
  const known = speakers.get(language);
  if (known) return known;
  const i18n = setupI18n({ missing });
  i18n.load(language, { ...failsafe[`./locales/${language}/broken.json`] });
  i18n.activate(language, interfaceLanguages[language].intl);
  speakers.set(language, i18n);
  return i18n;
};

const fetchSet = async (name: string): Promise<Messages> => {
  const load = words[name];
  if (!load) throw new Error(`There are no words ${name}`);
  return (await load()).messages;
};

/** Loads a set of words once; a failed load may be tried again. */
export const loadWords = (language: Spoken, set: WordSet): Promise<void> => {
  const name = `${language}/${set}`;
  const started = loads.get(name);
  if (started) return started;
  const load = fetchSet(name).then(
    (messages) => {
      speaker(language).load(language, messages);
      // React's `use` reads this and need not wait a turn for what is already there.
      Object.assign(load, { status: 'fulfilled', value: undefined });
    },
    (failure: unknown) => {
      loads.delete(name);
      throw failure;
    },
  );
  loads.set(name, load);
  return load;
};

/** The sets that anybody has asked for so far, in whatever language: another language needs them too. */
export const setsInUse = (): WordSet[] =>
  (Object.keys(wordSets) as WordSet[]).filter((set) => [...loads.keys()].some((name) => name.endsWith(`/${set}`)));

/** Loads every word of a language: for tests and for pages that mix everything. */
export const loadAllWords = async (language: Spoken): Promise<void> => {
  await Promise.all((Object.keys(wordSets) as WordSet[]).map((set) => loadWords(language, set)));
};
