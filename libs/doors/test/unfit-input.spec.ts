import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { checked, fitOnly } from '#libs/doors';

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const fits = async (body: unknown): Promise<boolean> =>
  fitOnly({ body, query: {}, params: {} }).then(
    () => true,
    () => false,
  );

describe('what no command can take', () => {
  it('is nested more than sixty-four deep', () => {
    expect(checked(z.unknown(), nested(64))).toMatchObject({ ok: true });
    expect(checked(z.unknown(), nested(66))).toMatchObject({ ok: false, refusal: { code: 'malformed' } });
    expect(checked(z.unknown(), nested(100_000))).toMatchObject({ ok: false });
  });

  it('holds a NUL, in a text or in a name', async () => {
    expect(await fits({ text: 'a\tb\u0001' })).toBe(true);
    expect(await fits({ text: ['a\0b'] })).toBe(false);
    expect(await fits({ 'a\0b': 1 })).toBe(false);
    await expect(fitOnly({ body: undefined, query: { team: '\0' }, params: {} })).rejects.toThrow('NUL');
    await expect(fitOnly({ body: undefined, query: {}, params: { inject: '\0' } })).rejects.toThrow('NUL');
  });
});
