import { isRightToLeft, type Language } from '@futureback/shared/language.ts';
import {
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  type ParagraphChild,
  TextRun,
} from 'docx';
import type { Speech } from '../speech.ts';

/** The parts of a document, in reading order. */
export type Block = FileChild;

const REGIONS: Record<string, string> = { en: 'en-US', es: 'es-US', ar: 'ar-SA', pt: 'pt-BR', fr: 'fr-FR' };

/** How Word is told a language, so that it hyphenates, checks and reads aloud in it. */
export function languageTags(language: Language): { value?: string; bidirectional?: string } {
  const tag = REGIONS[language] ?? language;
  return isRightToLeft(language) ? { bidirectional: tag } : { value: tag };
}

/** Words in a language, as one run. */
export const words = (text: string, language: Language, look: Omit<IRunOptions, 'text'> = {}): TextRun =>
  new TextRun({
    ...look,
    text,
    language: languageTags(language),
    ...(isRightToLeft(language) ? { rightToLeft: true } : {}),
  });

/** A paragraph that runs in the direction of its language. */
export const paragraph = (
  children: readonly ParagraphChild[],
  language: Language,
  look: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph => new Paragraph({ ...look, children, ...(isRightToLeft(language) ? { bidirectional: true } : {}) });

/** What people named themselves, such as a theme: in no declared language, so its first letter says which way it runs. */
export const languageOfName = (name: string, otherwise: Language): Language => {
  const letter = /\p{Letter}/u.exec(name)?.[0];
  if (letter === undefined) return otherwise;
  const runsLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}]/u.test(letter);
  return runsLeft === isRightToLeft(otherwise) ? otherwise : runsLeft ? 'ar' : 'en';
};

/** Headings, body text and small print in the report's own language. */
export const body = (text: string, { language }: Speech, look: IParagraphOptions = {}): Paragraph =>
  paragraph([words(text, language)], language, look);
export const small = (text: string, { language }: Speech, look: IParagraphOptions = {}): Paragraph =>
  paragraph([words(text, language)], language, { style: 'Small', ...look });

export const heading = (
  level: 1 | 2 | 3,
  text: string,
  language: Language,
  look: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph => {
  const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
  return paragraph([words(text, language)], language, { heading: levels[level], ...look });
};
