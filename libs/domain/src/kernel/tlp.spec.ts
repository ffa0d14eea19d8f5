import { describe, expect, it } from '@jest/globals';
import { TLP, tlpReaches } from './tlp.js';

describe('how far a label lets something go', () => {
  it('a wider circle sees only what is marked as wide', () => {
    expect(TLP.filter((label) => tlpReaches(label, 'TLP:CLEAR'))).toEqual(['TLP:CLEAR']);
    expect(TLP.filter((label) => tlpReaches(label, 'TLP:AMBER'))).toEqual(['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER']);
    expect(TLP.filter((label) => tlpReaches(label, 'TLP:RED'))).toEqual([...TLP]);
  });
});
