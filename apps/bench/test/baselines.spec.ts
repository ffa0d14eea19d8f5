import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { BenchResult } from '#libs/contracts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compared, keepBaseline } from '../src/output/baselines.js';
import { tableOf } from '../src/output/table.js';

const result = (p99: number, cpu = 'A processor'): BenchResult => ({
  machine: {
    cpu,
    cores: 2,
    memory: 8 * 1024 ** 3,
    system: 'Linux 6 x64',
    node: 'v20.20.2',
    load: 0,
    at: '2026-11-22T00:00:00.000Z',
  },
  size: 'full',
  leftOut: [{ name: 'deliver-9', why: 'too few files' }],
  failed: [{ name: 'storm', why: 'it hung' }],
  cases: [
    {
      name: 'deliver',
      figures: { p99, missed: 0 },
      limit: { p99: 10 },
      peers: { 'bare socket.io': { p99: 15 } },
      ratio: { p99: p99 / 10 },
      memory: { peak: 1024 ** 2 },
      bars: [
        { figure: 'p99', value: p99 / 10, unit: '×', bar: 3, aim: 1.25, better: 'lower', met: p99 <= 30 },
        { figure: 'missed', value: 0, unit: '', bar: 0, better: 'lower', met: true },
      ],
    },
  ],
});

describe('baselines', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'muster-baselines-'))));
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it('says nothing when there is none', async () => {
    expect(await compared(result(20), join(folder, 'missing'))).toEqual([]);
  });

  it('compares ratios with those of the same kind of machine, and says which', async () => {
    await keepBaseline(result(10, 'Another processor'), folder);
    expect(await keepBaseline(result(20), folder)).toBe('2x-a-processor-node-v20-20-2.json');
    const said = (await compared(result(30), folder)).join('\n');
    expect(said).toContain('A processor, 2 cores');
    expect(said).toContain('deliver p99: 1.50 of its ratio then (2.00)');
    expect(said).toMatch(/\(2\.00\).*slower/);
  });

  it('calls slower only what is worse by more than the tolerance, and rates the other way round', async () => {
    const rate = (socket: number): BenchResult => ({
      ...result(20),
      cases: result(20).cases.map((one) => ({ ...one, name: 'respond', ratio: { socket } })),
    });
    await keepBaseline(result(20), folder);
    expect((await compared(result(24), folder)).join('\n')).not.toMatch(/slower$|faster/m);
    expect((await compared(result(10), folder)).join('\n')).toContain('faster');
    await keepBaseline(rate(0.4), folder);
    expect((await compared(rate(0.3), folder)).at(-1)).toContain('slower');
    expect((await compared(rate(0.6), folder)).at(-1)).toContain('faster');
    expect((await compared({ ...rate(0.4), size: 'quick' }, folder)).join('\n')).toContain('not alike');
  });

  it('falls back to another machine, and names it', async () => {
    await keepBaseline(result(10, 'Another processor'), folder);
    expect((await compared(result(30), folder)).join('\n')).toContain('Another processor');
  });

  it('refuses a baseline that is none', async () => {
    await writeFile(join(folder, 'broken.json'), '{"machine":{}}');
    await expect(compared(result(30), folder)).rejects.toThrow();
  });
});

describe('tableOf', () => {
  it('puts the limit and the ratio beside each figure, and says whether the bars are met', () => {
    const table = tableOf(result(40));
    expect(table).toMatch(/p99 +│ +40 │ +10 │ 4\.00 × │ +15/);
    expect(table).toContain('deliver-9 was left out: too few files');
    expect(table).toContain('storm failed: it hung');
    expect(table).toMatch(/not met.* p99: 4× \(bar ≤ 3×, aim ≤ 1\.25×\)/);
    expect(table).toMatch(/met.* missed: 0 \(bar ≤ 0\)/);
  });

  it('says when the machine had other work', () => {
    const quiet = result(20);
    expect(tableOf(quiet)).not.toContain('busy');
    expect(tableOf({ ...quiet, machine: { ...quiet.machine, load: 1.5 } })).toContain('busy before the run (load 1.5)');
  });
});
