import { describe, expect, it } from '@jest/globals';
import { sampleOfPattern } from '../src/answers/sample-of-pattern.js';

describe('a sample of a pattern', () => {
  it.each([
    ['api/v2/sync', 'api/v2/sync'],
    ['0?2[:.]14', '2:14'],
    ['(13|١٣)\\s*[:.]\\s*(47|٤٧)', '13:47'],
    ['[Tt]amarisk-?[Cc]onnect/7\\.4\\.9', 'TamariskConnect/7.4.9'],
    ['^(?:one|two) \\d{3,} x+$', 'one 111 x'],
    ['left|right', 'left'],
  ])('%s is matched by %s', (pattern, sample) => {
    expect(sampleOfPattern(pattern)).toBe(sample);
    expect(sample).toMatch(new RegExp(pattern, 'iu'));
  });

  it('says nothing where it cannot tell', () => {
    expect(sampleOfPattern('(?=needle)x')).toBeUndefined();
    expect(sampleOfPattern('x{99999999}')).toBeUndefined();
  });

  it.each(['[broken', '[]x', '(open', 'stray)', '*', '[^]y', 'a\\'])('comes to an end with %s', (pattern) => {
    const sample = sampleOfPattern(pattern);
    expect(sample === undefined || new RegExp(pattern, 'iu').test(sample)).toBe(true);
  });
});
