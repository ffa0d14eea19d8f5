import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = <T>(file: string): T => JSON.parse(readFileSync(file, 'utf8')) as T;
const { verdictOf } = (await import(pathToFileURL(join(root, 'tools/audit/verdict.mjs')).href)) as {
  verdictOf(output: string): { readonly known: boolean; readonly faults: readonly string[]; readonly why: string };
};

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
  readonly scripts: Readonly<Record<string, string>>;
}
const manifest = read<Manifest>(join(root, 'package.json'));

describe('what Muster is built from', () => {
  it('is pinned to the digit', () => {
    const all = { ...manifest.dependencies, ...manifest.devDependencies };
    for (const [name, version] of Object.entries(all))
      expect([name, /^(npm:\S+@)?\d+\.\d+\.\d+(-[\w.]+)?$/.test(version)]).toEqual([name, true]);
  });

  it('is written down by `npm run sbom` from the lock alone, without a network, the same every time', () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-sbom-'));
    try {
      const bills = ['one', 'two'].map((name) => {
        const command = (manifest.scripts['sbom'] ?? '').replace('muster.cdx.json', join(folder, name)).split(' ');
        const program = join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');
        // Nobody listens there: whoever asked a registry would fail.
        const env = { ...process.env, npm_config_registry: 'http://127.0.0.1:9', npm_config_offline: 'true' };
        const { status, stderr } = spawnSync(process.execPath, [program, ...command.slice(1)], { cwd: root, env });
        expect([status, status === 0 ? '' : stderr.toString()]).toEqual([0, '']);
        return readFileSync(join(folder, name), 'utf8');
      });
      expect(bills[1]).toBe(bills[0]);
      const { components } = JSON.parse(bills[0] ?? '') as {
        components: { group?: string; name: string; version: string }[];
      };
      const listed = new Set(
        components.map(({ group, name, version }) => `${group ? `${group}/` : ''}${name}@${version}`),
      );
      for (const [name, version] of Object.entries(manifest.dependencies))
        expect(listed).toContain(`${name}@${version}`);
      expect([...listed].some((one) => one.startsWith('jest@'))).toBe(false);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 60_000);

  it('is asked after by `npm run audit`: a fault counts, a registry that is away does not', () => {
    const fault = { name: 'x', severity: 'high', range: '<2', fixAvailable: true };
    expect(verdictOf(`{"vulnerabilities":{"x":${JSON.stringify(fault)}}}`)).toEqual({
      ...{ known: true, why: '' },
      faults: ['high: x <2, for which there is a newer version'],
    });
    expect(verdictOf('npm warn\n{"vulnerabilities":{}}\n')).toEqual({ known: true, faults: [], why: '' });
    expect(verdictOf('{"message":"405 Method Not Allowed","statusCode":405}')).toMatchObject({
      known: false,
      faults: [],
    });
    for (const nothing of ['', 'ENOTFOUND', '{', 'null'])
      expect(verdictOf(nothing)).toMatchObject({ known: false, faults: [] });
  });
});
