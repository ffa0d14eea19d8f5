import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { cleanText } from './clean-text.js';

describe('cleanText', () => {
  it('composes, keeps newline and tab, drops other controls and blank ends', () => {
    expect(cleanText(' cafe\u0301\r\nline\ttwo\u0000\u001b[31m\u0085 ')).toBe('caf\u00e9\nline\ttwo[31m');
  });

  it('replaces half characters, which a database refuses', () => {
    expect(cleanText('a\ud800b')).toBe('a\ufffdb');
    expect(cleanText('\u{1f4e7}')).toBe('\u{1f4e7}');
  });

  it('changes nothing the second time, and leaves text that every JSON reader takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (odd, even) => {
        const once = cleanText(`${odd}\ud83d${even}\r`);
        expect(cleanText(once)).toBe(once);
        expect(once).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f]/);
        expect(() => encodeURIComponent(once)).not.toThrow();
      }),
    );
  });
});
