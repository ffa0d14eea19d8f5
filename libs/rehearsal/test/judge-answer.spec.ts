import { seeded } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import { EVALUATOR_PERSONAS, type EvaluatorPersona } from '../src/evaluators/evaluator-persona.js';
import { judgeAnswer } from '../src/evaluators/judge-answer.js';

const anchors = [0, 3, 5].map((level) => ({ level, text: { en: `Level ${level}` } }));
const criteria = [{ id: 'clear', text: { en: 'Clear' }, weight: 1, anchors }];

const WORDS = 'we isolate the host keep its memory call the owner and tell our neighbours what to look for'.split(' ');

const item = (answer: Record<string, string> | null) => ({
  inject: 'plan',
  rubric: 'judged',
  criteria,
  answer,
});

/** The mean level over many answers of some length. */
function meanOf(persona: EvaluatorPersona, words: number): number {
  const levels = Array.from({ length: 400 }, (_, n) => {
    const chance = seeded(`answer ${n}`);
    const said = Array.from({ length: words }, () => chance.pick(WORDS)).join(' ');
    return judgeAnswer(item({ said }), undefined, persona, 'seed', `one-${persona}`)['clear'] ?? 0;
  });
  return levels.reduce((sum, level) => sum + level, 0) / levels.length;
}

describe('how simulated evaluators mark', () => {
  it('by anchors alone, and alike whenever they are asked', () => {
    for (const persona of EVALUATOR_PERSONAS) {
      const once = judgeAnswer(item({ said: 'we isolate' }), undefined, persona, 'seed', 'ada');
      expect(judgeAnswer(item({ said: 'we isolate' }), undefined, persona, 'seed', 'ada')).toEqual(once);
      expect([0, 3, 5]).toContain(once['clear']);
    }
  });

  it('the strict below the careful, the careful below the lenient, and all see what is better', () => {
    const [strict, careful, lenient] = (['strict', 'careful', 'lenient'] as const).map((one) => meanOf(one, 14));
    expect(strict).toBeLessThan(careful ?? 0);
    expect(careful).toBeLessThan(lenient ?? 0);
    for (const persona of EVALUATOR_PERSONAS) expect(meanOf(persona, 3)).toBeLessThan(meanOf(persona, 24));
  });

  it('what was never handed in at the lowest, but for a slip of the eye', () => {
    const levels = Array.from({ length: 200 }, (_, n) =>
      judgeAnswer(item(null), undefined, 'careful', `seed ${n}`, 'ada'),
    );
    expect(levels.filter(({ clear }) => clear === 0).length).toBeGreaterThan(190);
  });
});
