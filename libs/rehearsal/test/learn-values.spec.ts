import { describe, expect, it } from '@jest/globals';
import { fill, namesIn } from '#libs/domain';
import fc from 'fast-check';
import { deduceValues, learnValues } from '../src/answers/learn-values.js';

describe('learning values from texts', () => {
  it('reads what stood in the places', () => {
    const learnt = learnValues(
      'From {{lure.mail}} at {{lure.ip}}.\nNo place here',
      'From a@b.example at 192.0.2.7.\nNo place here',
    );
    expect(learnt).toEqual({ 'lure.mail': 'a@b.example', 'lure.ip': '192.0.2.7' });
  });

  it('reads a value that holds the sign after its place', () => {
    expect(learnValues('Ask {{user}}. Now!', 'Ask amber.cedar12. Now!')).toEqual({ user: 'amber.cedar12' });
    expect(learnValues('{{user}}.', 'amber.cedar12.')).toEqual({ user: 'amber.cedar12' });
    expect(learnValues('go {{host}}.{{zone}} now', 'go ws.a.example now', { zone: 'example' })).toEqual({
      host: 'ws.a',
      zone: 'example',
    });
  });

  it('learns nothing from a text that the template did not become', () => {
    expect(learnValues('From {{a}} to {{b}}', 'Something else')).toEqual({});
    expect(learnValues('One {{a}}', 'One x\nTwo')).toEqual({});
    expect(learnValues('{{a}}{{b}}', 'xy')).toEqual({});
  });

  it('never claims values that would not give the text again', () => {
    const place = fc.constantFrom('{{a}}', '{{b}}', '{{c.d}}', '.', ' ', 'x', '-', '\n');
    const value = fc.stringMatching(/^[a-z.x-]{0,6}$/);
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), value, value, value, (parts, a, b, cd) => {
        const template = parts.join('');
        const text = fill(template, { a, b, 'c.d': cd });
        const learnt = learnValues(template, text);
        const lines = template.split('\n').map((line, index) => [line, text.split('\n')[index]] as const);
        const told = (line: string): boolean =>
          namesIn(line).length > 0 && namesIn(line).every((name) => name in learnt);
        for (const [line, became] of lines)
          if (told(line) && lines.length === 1) expect(fill(line, learnt)).toBe(became);
      }),
    );
  });

  it('deduces parts from what they compose, and the other way round', () => {
    const variables = {
      mail: { kind: 'value', value: 'desk@{{domain}}' },
      page: { kind: 'value', value: 'https://{{domain}}/' },
      domain: { kind: 'generate', what: 'domain' },
    } as const;
    const known = deduceValues({ variables }, { mail: 'desk@a.example' });
    expect(known).toEqual({ mail: 'desk@a.example', domain: 'a.example', page: 'https://a.example/' });
  });
});
