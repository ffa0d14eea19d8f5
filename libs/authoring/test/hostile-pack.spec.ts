import { execFileSync } from 'node:child_process';
import { link, mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkPack, formatFaults, readPack } from '../src/index.js';
import { TINY, withPack } from './tiny-pack.js';
import type { Files } from './tiny-pack.js';

const rules = (folder: string) =>
  checkPack(folder).then(({ faults }) => faults.map(({ rule, file }) => `${rule} @ ${file}`));
const rulesOf = (files: Files, spoil: (folder: string) => Promise<unknown> = async () => undefined) =>
  withPack({ 'scenario.yaml': TINY, ...files }, async (folder) => {
    await spoil(folder);
    return rules(folder);
  });

const artefact = (mediaType: string, name = 'a.bin') =>
  `${TINY.replace('    tasks: [k1]\n', '    tasks: [k1]\n    attachments: [a]\n')}
artefacts:
  - { id: a, file: artefacts/a, name: ${name}, mediaType: ${mediaType}, description: A file }
`;
const PNG = Buffer.from('89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de', 'hex');
const ELF = Buffer.concat([Buffer.from('7f454c4602010100', 'hex'), Buffer.alloc(64)]);

describe('a pack that leads out of its folder', () => {
  it('is refused for a link to a file or a folder', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'muster-outside-'));
    await writeFile(join(outside, 'secret.txt'), 'secret');
    try {
      const found = await rulesOf({}, async (folder) => {
        await mkdir(join(folder, 'artefacts'));
        await symlink(join(outside, 'secret.txt'), join(folder, 'artefacts/secret.txt'));
        await symlink(outside, join(folder, 'content'));
        await link(join(outside, 'secret.txt'), join(folder, 'artefacts/hard.txt'));
      });
      expect(found).toEqual(
        expect.arrayContaining([
          'file-link @ artefacts/secret.txt',
          'file-link @ content',
          'file-link @ artefacts/hard.txt',
        ]),
      );
    } finally {
      await rm(outside, { recursive: true });
    }
  });

  it('is refused for names that not every system can hold, and told of files that nothing reads', async () => {
    expect(await rulesOf({ 'artefacts/a:b.txt': '' })).toContain('file-name @ artefacts/a:b.txt');
    expect(await rulesOf({ 'locales/xx.yaml': '', 'content/en/deep/i1.md': 'x' })).toEqual([
      'stray-file @ content/en/deep/i1.md',
      'stray-file @ locales/xx.yaml',
    ]);
  });

  it('is unusable when the scenario itself is a link', async () => {
    await withPack({ 'other.yaml': TINY }, async (folder) => {
      await symlink('other.yaml', join(folder, 'scenario.yaml'));
      expect((await checkPack(folder)).verdict).toBe('unusable');
    });
  });

  it('is refused for a pipe, without waiting for it', async () => {
    const found = await rulesOf({}, async (folder) => {
      await mkdir(join(folder, 'artefacts'));
      execFileSync('mkfifo', [join(folder, 'artefacts/pipe')]);
    });
    expect(found).toContain('file-link @ artefacts/pipe');
  });
});

describe('a pack that is too much', () => {
  it('is refused for a file, a folder or a number beyond the limits', async () => {
    const big = (path: string, bytes: number) => async (folder: string) => {
      await mkdir(join(folder, 'artefacts'), { recursive: true });
      await writeFile(join(folder, path), '');
      await truncate(join(folder, path), bytes);
    };
    expect(await rulesOf({}, big('artefacts/big.bin', 26 * 1024 * 1024))).toContain(
      'file-too-large @ artefacts/big.bin',
    );
    expect(await rulesOf({}, big('scenario.yaml', 3 * 1024 * 1024))).toContain('file-too-large @ scenario.yaml');
    expect(await rulesOf({}, big('artefacts/big.bin', 201 * 1024 * 1024))).toEqual(['pack-too-large @ ']);
    const many = async (folder: string) => {
      await mkdir(join(folder, 'artefacts'));
      await Promise.all(Array.from({ length: 2001 }, (_, i) => writeFile(join(folder, `artefacts/${i}`), '')));
    };
    expect(await rulesOf({}, many)).toEqual(['pack-too-many-files @ ']);
    expect(await rulesOf({ 'a/b/c/d/e/f/g/h/i/x.txt': '' })).toContain('pack-too-deep @ a/b/c/d/e/f/g/h/i');
  });

  it.each([
    ['nesting in brackets', '['.repeat(100_000)],
    ['nesting that closes again', `${'['.repeat(2000)}${']'.repeat(2000)}`],
    ['nesting in lists', '- '.repeat(100_000)],
    ['nesting in keys', '? '.repeat(50_000)],
    ['pieces', `[${','.repeat(500_000)}]`],
    ['keys', Array.from({ length: 200_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['documents', '---\n'.repeat(200_000)],
  ])('is refused in good time for too much %s', async (_what, yaml) => {
    const started = performance.now();
    const report = await withPack({ 'scenario.yaml': yaml }, checkPack);
    expect(report.verdict).toBe('unusable');
    expect(report.faults.map(({ rule }) => rule)).toContain('yaml-too-much');
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('is refused for a bomb of aliases', async () => {
    const levels = Array.from(
      { length: 20 },
      (_, i) => `a${i + 1}: &a${i + 1} [${Array(9).fill(`*a${i}`).join(', ')}]`,
    );
    const found = await rulesOf({ 'scenario.yaml': `a0: &a0 [x]\n${levels.join('\n')}\n${TINY}` });
    expect(found.filter((rule) => rule === 'yaml-alias @ scenario.yaml').length).toBeGreaterThan(100);
  });
});

describe('variables that grow', () => {
  const doubling = Array.from({ length: 60 }, (_, i) => `  v${i + 1}: { value: '{{v${i}}}{{v${i}}}' }`).join('\n');
  const variables = `variables:\n  v0: { value: abcdefgh }\n${doubling}\n`;

  it('are refused before they are filled in', async () => {
    const found = await rulesOf({ 'scenario.yaml': `${TINY.replace('Hello', "'{{v60}}'")}${variables}` });
    expect(found).toContain('variable-too-long @ scenario.yaml');
  });

  it('are refused where a file would come out too large', async () => {
    const scenario = `${artefact('text/plain', 'a.txt').replace('A file }', 'A file, make: text }')}${variables.split('\n').slice(0, 9).join('\n')}\n`;
    const found = await rulesOf({ 'scenario.yaml': scenario, 'artefacts/a': '{{v7}}'.repeat(30_000) });
    expect(found).toEqual(['file-too-large @ artefacts/a']);
  });
});

describe('YAML that means more than it says', () => {
  it.each([
    ['yaml-tag', 'summary: !!binary aGVsbG8='],
    ['yaml-tag', 'summary: !<tag:yaml.org,2002:js/function> x'],
    ['yaml-key', '__proto__: { polluted: true }\nsummary: x'],
    ['yaml-key', '<<: { name: other }\nsummary: x'],
    ['yaml-key', 'constructor: { prototype: { polluted: true } }\nsummary: x'],
    ['yaml-duplicate-key', 'summary: x\nsummary: y'],
    ['yaml-syntax', 'summary: [x'],
    ['yaml-syntax', 'summary: x\n---\nname: y'],
    ['yaml-syntax', '? [a]\n: b\nsummary: x'],
  ])('is refused by %s: %s', async (rule, line) => {
    expect(await rulesOf({ 'scenario.yaml': TINY.replace('summary: A tiny pack', line) })).toContain(
      `${rule} @ scenario.yaml`,
    );
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it('is refused for directives', async () => {
    expect(await rulesOf({ 'scenario.yaml': `%YAML 1.1\n---\n${TINY}` })).toContain('yaml-directive @ scenario.yaml');
  });
});

describe('a file that is not what it says', () => {
  it.each([
    ['text/plain', 'a.txt', PNG],
    ['text/plain', 'a.txt', Buffer.from('%PDF-1.7\n')],
    ['text/plain', 'a.txt', Buffer.from([0xc3, 0x28])],
    ['text/plain', 'a.txt', Buffer.from('a\0b')],
    ['image/png', 'a.png', Buffer.from('not a picture')],
    ['image/jpeg', 'a.jpg', PNG],
    ['image/png', 'a.jpg', PNG],
    ['application/octet-stream', 'a.bin', ELF],
    ['application/json', 'a.json', Buffer.from('{')],
  ])('is refused: %s, %s', async (mediaType, name, bytes) => {
    const found = await rulesOf({ 'scenario.yaml': artefact(mediaType, name), 'artefacts/a': bytes });
    expect(found).toEqual(['file-lies @ scenario.yaml']);
  });

  it('is taken when it tells the truth', async () => {
    expect(await rulesOf({ 'scenario.yaml': artefact('image/png', 'a.png'), 'artefacts/a': PNG })).toEqual([]);
    expect(await rulesOf({ 'scenario.yaml': artefact('text/plain', 'a.log'), 'artefacts/a': 'ünïcode' })).toEqual([]);
    expect(
      await rulesOf({ 'scenario.yaml': artefact('application/octet-stream'), 'artefacts/a': Buffer.from([0, 1]) }),
    ).toEqual([]);
  });
});

describe('formatFaults', () => {
  it('says each fault on a line that begins with its place, and lets no terminal obey a pack', async () => {
    const reading = await withPack({ 'scenario.yaml': TINY.replace('name: tiny', 'name: "\\e[31mred"') }, readPack);
    const text = reading.ok ? '' : formatFaults(reading.faults);
    expect(text).toMatch(
      /^scenario\.yaml\n {2}scenario\.yaml:2:7 {2}fault {4}schema {2}.+\n {6}→ .+\n\n1 fault, 0 warnings$/,
    );
    expect(text).not.toContain('\u001b');
    expect(reading.ok ? '' : formatFaults(reading.faults, { colour: true })).toContain('\u001b[31m1 fault');
  });
});
