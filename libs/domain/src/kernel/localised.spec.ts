import { describe, expect, it } from '@jest/globals';
import { inLanguage } from './localised.js';

describe('a text in several languages', () => {
  it('is given in the first wanted one that it has, else in any', () => {
    const text = { en: 'Hello', fr: 'Bonjour' };
    expect(inLanguage(text, ['ar', 'fr', 'en'])).toBe('Bonjour');
    expect(inLanguage(text, ['ar'])).toBe('Hello');
    expect(inLanguage({}, ['en'])).toBe('');
  });
});
