import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');

/** Runs before the other, as it is longer. */
const UNTIDY = `import { expect, it, jest } from '@jest/globals';
import { counted } from './counted.js';

interface Untidy { readonly left: string }
const untidy: Untidy = { left: 'behind' };

it('takes much out of its place, and puts nothing back', () => {
  process.env['MUSTER_PLANTED'] = untidy.left;
  process.env = { ...process.env, MUSTER_PLANTED_TOO: untidy.left };
  process.chdir('/');
  jest.spyOn(process, 'uptime').mockImplementation(() => -1);
  jest.useFakeTimers();
  expect([counted(), process.uptime()]).toEqual([1, -1]);
});

it('fails', () => {
  expect(untidy).toEqual({ left: 'nowhere' });
});

it('stands still', () => new Promise(() => undefined), 50);
`;

const TIDY = `import { expect, it } from '@jest/globals';
import { ok } from '#libs/domain';
import { counted } from './counted.js';
import { ok as sameOk } from '../../libs/domain/src/kernel/result.js';

it('finds all of it in its place', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1));
  expect([process.env['MUSTER_PLANTED'], process.env['MUSTER_PLANTED_TOO']]).toEqual([undefined, undefined]);
  expect(process.cwd()).not.toBe('/');
  expect(process.uptime()).toBeGreaterThan(0);
  expect(counted()).toBe(1);
  expect(sameOk).toBe(ok);
});
`;

const COUNTED = `let count = 0;
export const counted = (): number => ++count;
`;

interface Told {
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly {
      readonly title: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

describe('specs that Node itself loads', () => {
  let folder: string;
  let code: number;
  let told: Told;

  beforeAll(async () => {
    mkdirSync(join(ROOT, 'test-output'), { recursive: true });
    folder = mkdtempSync(join(ROOT, 'test-output', 'planted-'));
    for (const [name, text] of Object.entries({ 'a.spec.ts': UNTIDY, 'b.spec.ts': TIDY, 'counted.ts': COUNTED }))
      writeFileSync(join(folder, name), text);
    const config = {
      ...{ rootDir: ROOT, runtime: '<rootDir>/tools/jest/native-runtime.cjs', transform: {}, maxWorkers: 1 },
      ...{ testEnvironment: '<rootDir>/tools/jest/native-environment.mjs', testMatch: [join(folder, '*.spec.ts')] },
      // One worker, for both.
      workerIdleMemoryLimit: '500MB',
    };
    const words = ['--no-warnings', 'node_modules/jest/bin/jest.js', '--config', JSON.stringify(config), '--json'];
    const env = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' };
    await new Promise<void>((done) => {
      execFile(process.execPath, words, { cwd: ROOT, env }, (error, out) => {
        code = error ? Number(error.code) : 0;
        told = JSON.parse(out) as Told;
        done();
      });
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const resultsOf = (name: string) => told.testResults.find((one) => one.name.endsWith(name))?.assertionResults ?? [];

  it('fail where they fail, and say at which line it was written', () => {
    expect(code).toBe(1);
    const [takes, fails, stands] = resultsOf('a.spec.ts');
    expect([takes?.status, fails?.status, stands?.status]).toEqual(['passed', 'failed', 'failed']);
    const line = UNTIDY.split('\n').findIndex((text) => text.includes('nowhere')) + 1;
    expect(fails?.failureMessages.join()).toMatch(new RegExp(`a\\.spec\\.ts:${line}:`));
    expect(stands?.failureMessages.join()).toContain('Exceeded timeout of 50 ms');
  });

  it('leave nothing to the next but the sources, which are the same for all', () => {
    expect(resultsOf('b.spec.ts')).toMatchObject([{ status: 'passed', failureMessages: [] }]);
  });
});
