import { describe, expect, it } from '@jest/globals';
import { CommandKey } from '#libs/contracts';
import fc from 'fast-check';
import { answerKey, decideReaction } from '../src/personas/decide-reaction.js';
import { personaOf, PERSONAS, TRAITS } from '../src/personas/persona.js';

const inject = (id: string, target = 600_000): Parameters<typeof decideReaction>[3] => ({
  id,
  target,
  fields: [{ kind: 'acknowledge', id: 'seen', label: {}, required: true }],
  hints: [{ id: 'hint', cost: 0.1 }],
});

describe('a persona', () => {
  it('reacts to the same inject in the same way', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERSONAS), fc.string(), fc.string(), fc.string(), (persona, seed, team, id) => {
        expect(decideReaction(persona, seed, team, inject(id))).toEqual(
          decideReaction(persona, seed, team, inject(id)),
        );
      }),
    );
  });

  it('keeps to its pace, and revises only after it has answered', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PERSONAS), fc.string(), fc.nat(10_000_000), (persona, seed, target) => {
        const { answers } = decideReaction(persona, seed, 'team', inject('inject', target));
        const [low, high] = TRAITS[persona].pace;
        for (const { revision, after } of answers.slice(0, 1)) {
          expect(revision).toBe(1);
          expect(after).toBeGreaterThanOrEqual(Math.floor(target * low));
          expect(after).toBeLessThanOrEqual(Math.ceil(target * high));
        }
        if (answers[1]) expect(answers[1].after).toBeGreaterThanOrEqual(answers[0]?.after ?? Infinity);
      }),
    );
  });

  it('is silent when silence is its way, and where nothing is asked', () => {
    const reactions = Array.from({ length: 50 }, (_, i) => decideReaction('silent', 'seed', 'team', inject(`i${i}`)));
    expect(reactions.flatMap(({ answers }) => answers)).toEqual([]);
    const nothing = { ...inject('news'), fields: [] };
    expect(decideReaction('prompt', 'seed', 'team', nothing).answers).toEqual([]);
  });

  it('comes in every kind as soon as there are teams enough', () => {
    expect(new Set(PERSONAS.map((_, index) => personaOf(index)))).toEqual(new Set(PERSONAS));
    expect(personaOf(3, ['slow', 'wrong'])).toBe('wrong');
  });

  it('names its answers by keys that the server takes', () => {
    const longest = answerKey('t'.repeat(64), 'i'.repeat(64), 2);
    expect(CommandKey.safeParse(longest).success).toBe(true);
    expect(longest).not.toBe(answerKey('t'.repeat(64), 'i'.repeat(64), 1));
    expect(CommandKey.safeParse(answerKey('cirt-no', 'inject', 'share')).success).toBe(true);
  });
});
