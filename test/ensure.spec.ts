import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PlantedTree } from './planted-tree.js';

type Say = (line: string) => void;
interface Tools {
  packagesAreFresh(root: string): boolean;
  install(root: string, say: Say): Promise<void>;
  buildIsFresh(root: string): boolean;
  build(root: string, say: Say): Promise<void>;
}

const urlOf = (file: string) => pathToFileURL(resolve(import.meta.dirname, '../tools/ensure', file)).href;
const tools: Tools = Object.assign({}, await import(urlOf('packages.mjs')), await import(urlOf('build.mjs')));

let tree: PlantedTree;
let said: string[];
const say: Say = (line) => said.push(line);
const write = (file: string, text: string) => writeFileSync(join(tree.root, file), text);
const has = (file: string) => existsSync(join(tree.root, file));

beforeEach(() => {
  said = [];
  tree = new PlantedTree({
    'libs/journal/src/index.ts': 'export const open: boolean = true;\n',
    'libs/journal/src/words.yaml': 'a: 1\n',
    'libs/journal/src/open.spec.ts': 'export const notBuilt = 1;\n',
    'package-lock.json': JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } }),
  });
});
afterEach(() => tree.fell());

describe('the build', () => {
  it('compiles, copies what is not TypeScript, leaves tests out, and is then fresh', async () => {
    expect(tools.buildIsFresh(tree.root)).toBe(false);
    await tools.build(tree.root, say);
    expect(tools.buildIsFresh(tree.root)).toBe(true);
    expect(has('dist/libs/journal/src/index.js')).toBe(true);
    expect(readFileSync(join(tree.root, 'dist/libs/journal/src/words.yaml'), 'utf8')).toBe('a: 1\n');
    expect(has('dist/libs/journal/src/open.spec.js')).toBe(false);
    expect(said).toEqual([expect.stringMatching(/^Built 1 files in \d+\.\d s$/)]);
  });

  it.each([
    ['a source', 'libs/journal/src/index.ts', 'export const open: boolean = false;\n'],
    ['an asset', 'libs/journal/src/words.yaml', 'a: 2\n'],
    ['the lock', 'package-lock.json', '{ "packages": {} }'],
    ['a new file', 'libs/journal/src/more.ts', 'export const more = 1;\n'],
  ])('is stale after a change of %s', async (_what, file, text) => {
    await tools.build(tree.root, say);
    write(file, text);
    expect(tools.buildIsFresh(tree.root)).toBe(false);
  });

  it('is not stale for a new time stamp alone, nor for a changed test', async () => {
    await tools.build(tree.root, say);
    utimesSync(join(tree.root, 'libs/journal/src/index.ts'), new Date(0), new Date(0));
    write('libs/journal/src/open.spec.ts', 'export const other = 1;\n');
    expect(tools.buildIsFresh(tree.root)).toBe(true);
  });

  it('sweeps what lost its source', async () => {
    write('libs/journal/src/gone.ts', 'export const gone = 1;\n');
    await tools.build(tree.root, say);
    expect(has('dist/libs/journal/src/gone.js')).toBe(true);
    rmSync(join(tree.root, 'libs/journal/src/gone.ts'));
    rmSync(join(tree.root, 'libs/journal/src/words.yaml'));
    await tools.build(tree.root, say);
    expect(has('dist/libs/journal/src/gone.js')).toBe(false);
    expect(has('dist/libs/journal/src/gone.js.map')).toBe(false);
    expect(has('dist/libs/journal/src/words.yaml')).toBe(false);
    expect(has('dist/libs/journal/src/index.js')).toBe(true);
  });

  it('says what the compiler says, and stays stale, when the types are wrong', async () => {
    await tools.build(tree.root, say);
    write('libs/journal/src/index.ts', "export const open: boolean = 'yes';\n");
    await expect(tools.build(tree.root, say)).rejects.toThrow(/build failed:\nlibs\/journal\/src\/index\.ts\(1,14\)/);
    expect(tools.buildIsFresh(tree.root)).toBe(false);
  });
});

describe('the packages', () => {
  const installed = (packages: object) => {
    unlinkSync(join(tree.root, 'node_modules'));
    mkdirSync(join(tree.root, 'node_modules'));
    write('node_modules/.package-lock.json', JSON.stringify({ packages }));
  };
  const lock = (packages: object) => write('package-lock.json', JSON.stringify({ packages: { '': {}, ...packages } }));

  it.each([
    ['all there', { a: '1.0.0' }, { a: '1.0.0' }, true],
    ['another version', { a: '1.0.0' }, { a: '1.0.1' }, false],
    ['one missing', { a: '1.0.0', b: '1.0.0' }, { a: '1.0.0' }, false],
    ['nothing recorded', { a: '1.0.0' }, {}, false],
  ])('%s', (_case, wanted, found, fresh) => {
    const entries = (names: Record<string, string>) =>
      Object.fromEntries(Object.entries(names).map(([name, version]) => [`node_modules/${name}`, { version }]));
    lock(entries(wanted));
    installed(entries(found));
    expect(tools.packagesAreFresh(tree.root)).toBe(fresh);
  });

  it('do not miss the builds for other systems', () => {
    lock({ 'node_modules/x-darwin': { version: '1.0.0', optional: true } });
    installed({});
    expect(tools.packagesAreFresh(tree.root)).toBe(true);
  });

  it('are missing when npm left no record', () => {
    unlinkSync(join(tree.root, 'node_modules'));
    expect(tools.packagesAreFresh(tree.root)).toBe(false);
  });

  it('refuse a lock that cannot be read, with the way out', () => {
    write('package-lock.json', '{ "packages": ');
    expect(() => tools.packagesAreFresh(tree.root)).toThrow(/git checkout package-lock\.json/);
  });

  it('are never installed through a link, which would empty the folder of another clone', async () => {
    await expect(tools.install(tree.root, say)).rejects.toThrow(/node_modules is a link/);
    expect(has('node_modules/typescript/package.json')).toBe(true);
  });
});

describe('two at once', () => {
  const script = `
    import { appendFileSync } from 'node:fs';
    const { oneAtATime } = await import('${urlOf('one-at-a-time.mjs')}');
    await oneAtATime(process.cwd(), () => {}, async () => {
      appendFileSync('trace', 'in ');
      await new Promise((done) => setTimeout(done, 150));
      appendFileSync('trace', 'out ');
    });`;
  const another = () =>
    new Promise<number | null>((done) => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
        cwd: tree.root,
        stdio: 'inherit',
      });
      child.on('close', done);
    });
  const trace = () => readFileSync(join(tree.root, 'trace'), 'utf8');

  it('work one after the other', async () => {
    expect(await Promise.all([another(), another(), another()])).toEqual([0, 0, 0]);
    expect(trace()).toBe('in out in out in out ');
    expect(has('.ensure.lock')).toBe(false);
  });

  it('take over from one that was killed', async () => {
    const victim = spawn(process.execPath, ['-e', '0']);
    await new Promise((done) => victim.on('close', done));
    write('.ensure.lock', String(victim.pid));
    expect(await another()).toBe(0);
    expect(trace()).toBe('in out ');
  });

  it('take over from one that fell silent, though its process id lives again', async () => {
    write('.ensure.lock', String(process.pid));
    utimesSync(join(tree.root, '.ensure.lock'), new Date(0), new Date(0));
    expect(await another()).toBe(0);
  });
});
