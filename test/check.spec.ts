import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlantedTree } from './planted-tree.js';

interface Result {
  ok: boolean;
  output: string;
  seconds: string;
  note?: string;
}
interface Step {
  name: string;
  run: () => Promise<Result>;
}
interface Tools {
  twoAtATime(steps: Step[], report: (result: Result & { name: string }) => void): Promise<string[]>;
  sizesAreWithinLimits(root: string): Promise<Result>;
  generatedIsUnchanged(root: string, generator: string): Promise<Result>;
}

const load = async (file: string): Promise<object> =>
  (await import(pathToFileURL(resolve(import.meta.dirname, '../tools/check', file)).href)) as object;
const tools = Object.assign(
  {},
  ...(await Promise.all(['two-at-a-time.mjs', 'sizes.mjs', 'generated.mjs'].map(load))),
) as Tools;

describe('the steps of a check', () => {
  it('run in order, never more than two at once, and every failure is named', async () => {
    let running = 0;
    let most = 0;
    const begun: string[] = [];
    const step = (name: string, ok: boolean): Step => ({
      name,
      run: async () => {
        begun.push(name);
        most = Math.max(most, ++running);
        await new Promise((done) => setTimeout(done, 5));
        running -= 1;
        return { ok, output: `${name} said so`, seconds: '0.0 s' };
      },
    });
    const reported: string[] = [];
    const steps = [step('a', true), step('b', false), step('c', true), step('d', false), step('e', true)];
    const failed = await tools.twoAtATime(steps, ({ name, ok }) => reported.push(`${name} ${ok}`));
    expect(failed).toEqual(['b', 'd']);
    expect(most).toBe(2);
    expect(begun).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(reported.sort()).toEqual(['a true', 'b false', 'c true', 'd false', 'e true']);
  });
});

describe('checks of files', () => {
  let tree: PlantedTree;
  beforeEach(() => {
    tree = new PlantedTree({
      'libs/journal/src/just-right.ts': 'x;\n'.repeat(400),
      'tools/generate/greeting.mjs':
        "export const file = 'greeting.txt';\nexport const text = async () => 'hello\\n';\n",
    });
  });
  afterEach(() => tree.fell());
  const write = (file: string, text: string) => writeFileSync(join(tree.root, file), text);

  it('takes 400 lines and refuses 401, naming the file', async () => {
    expect((await tools.sizesAreWithinLimits(tree.root)).ok).toBe(true);
    mkdirSync(join(tree.root, 'apps/api/src'), { recursive: true });
    write('apps/api/src/too-long.ts', 'x;\n'.repeat(401));
    const { ok, output } = await tools.sizesAreWithinLimits(tree.root);
    expect(ok).toBe(false);
    expect(output).toBe('apps/api/src/too-long.ts: 401 lines, at most 400');
  });

  it('wants a generated file to be there and to be what its generator makes', async () => {
    const verdict = () => tools.generatedIsUnchanged(tree.root, 'greeting.mjs');
    expect((await verdict()).ok).toBe(false);
    write('greeting.txt', 'hello\n');
    expect((await verdict()).ok).toBe(true);
    write('greeting.txt', 'hullo\n');
    expect(await verdict()).toMatchObject({ ok: false, output: expect.stringContaining('npm run generate') });
  });
});

describe('what is tested scaled out too', () => {
  it('is there, by every name that is listed', async () => {
    const { MUSTER_TEST_SHAPE } = process.env;
    process.env['MUSTER_TEST_SHAPE'] = 'redis';
    const config = (await import(
      `${pathToFileURL(resolve(import.meta.dirname, '../jest.config.js')).href}?scaled-out`
    )) as {
      default: { testMatch: string[] };
    };
    if (MUSTER_TEST_SHAPE === undefined) delete process.env['MUSTER_TEST_SHAPE'];
    else process.env['MUSTER_TEST_SHAPE'] = MUSTER_TEST_SHAPE;
    const [, names = ''] = /\{(.*)\}/.exec(config.default.testMatch[0] ?? '') ?? [];
    expect(names.split(',').length).toBeGreaterThan(10);
    for (const name of names.split(','))
      expect(existsSync(resolve(import.meta.dirname, '../apps/api/test', `${name}.spec.ts`))).toBe(true);
  });
});
