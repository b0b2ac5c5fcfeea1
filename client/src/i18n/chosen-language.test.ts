import { describe, expect, it } from 'vitest';
import { startingLanguage } from './chosen-language.ts';

describe('the language a page starts in', () => {
  it('is the one the link names', () => {
    expect(startingLanguage('?lang=ar', 'es', ['en-US'])).toBe('ar');
  });

  it('is what was chosen on this device before', () => {
    expect(startingLanguage('', 'es', ['en-US'])).toBe('es');
  });

  it('is the first that the browser and we both speak', () => {
    expect(startingLanguage('', null, ['pt-BR', 'es-DO', 'en'])).toBe('es');
  });

  it('is English where we have no language in common, or are told nonsense', () => {
    expect(startingLanguage('?lang=toString', 'constructor', ['km'])).toBe('en');
    expect(startingLanguage('', null, [])).toBe('en');
  });
});
