import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { stringify } from 'yaml';
import { CheckReport } from '#libs/contracts';
import { checkPack } from '../src/index.js';
import { TEMPLATE, TINY, withPack } from './tiny-pack.js';
import type { Files } from './tiny-pack.js';

const SECONDS = 8;

/** Whatever is in the folder, there is a report that keeps to its contract, in good time, about files of the folder only. */
async function staysSane(files: Files, from?: string): Promise<void> {
  const started = performance.now();
  const report = await withPack(files, checkPack, from);
  expect(performance.now() - started).toBeLessThan(SECONDS * 1000);
  const parsed = CheckReport.parse(report);
  expect(parsed.verdict === 'clean').toBe(parsed.counts.faults === 0);
  expect(parsed.faults.filter(({ file }) => file.startsWith('/') || file.includes('..'))).toEqual([]);
}

const parameters = { numRuns: 60, endOnFailure: true };
let template = '';
let locale = '';
beforeAll(async () => {
  template = await readFile(join(TEMPLATE, 'scenario.yaml'), 'utf8');
  locale = await readFile(join(TEMPLATE, 'locales/ar.yaml'), 'utf8');
});

const pieces = fc.constantFrom(
  '&a ',
  '*a',
  '{',
  '}',
  '[',
  ']',
  ': ',
  '- ',
  '? ',
  '!!map ',
  '"',
  "'",
  '|\n',
  '>\n',
  '\t',
  '\n',
  '#',
  '%',
  '{{',
  '}}',
  '\0',
  '\u2028',
  '__proto__',
  '<<',
  '~',
  'T+99:99',
  '1e400',
  '.inf',
  '-0',
);

describe('the pack reader', () => {
  it('takes any bytes', async () => {
    const bytes = fc.uint8Array({ maxLength: 4000 }).map((array) => Buffer.from(array));
    await fc.assert(
      fc.asyncProperty(bytes, bytes, async (scenario, other) =>
        staysSane({ 'scenario.yaml': scenario, 'locales/ar.yaml': other }),
      ),
      parameters,
    );
  });

  it('takes anything that looks like YAML', async () => {
    const text = fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 12 })), { maxLength: 200 })
      .map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (yaml) => staysSane({ 'scenario.yaml': `${TINY}${yaml}`, 'locales/en.yaml': yaml })),
      parameters,
    );
  });

  it('takes any value in any place of a valid scenario', async () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom('{{team.name}}', 'T+00:00', '5m', '../x', 'artefacts/letter.eml'),
    );
    const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(place, value), { minLength: 1, maxLength: 5 }), async (changes) => {
        const lines = template.split('\n');
        for (const [where, what] of changes) {
          const at = Math.floor(where * lines.length);
          lines[at] = (lines[at] ?? '').replace(/: .*$/, () => `: ${JSON.stringify(what)}`);
        }
        await staysSane({ 'scenario.yaml': lines.join('\n') }, TEMPLATE);
      }),
      parameters,
    );
  });

  it('takes a valid pack with pieces put in and cut out anywhere', async () => {
    const cut = fc.tuple(fc.nat(20_000), fc.nat(60), pieces, fc.boolean());
    await fc.assert(
      fc.asyncProperty(fc.array(cut, { minLength: 1, maxLength: 6 }), async (cuts) => {
        let [scenario, texts] = [template, locale];
        for (const [at, length, piece, inLocale] of cuts) {
          const spoil = (text: string) =>
            text.slice(0, at % text.length) + piece + text.slice((at % text.length) + length);
          if (inLocale) texts = spoil(texts);
          else scenario = spoil(scenario);
        }
        await staysSane({ 'scenario.yaml': scenario, 'locales/ar.yaml': texts }, TEMPLATE);
      }),
      parameters,
    );
  });

  it('takes any description of a capture and any text to fill', async () => {
    const text = fc.oneof(
      fc.string({ maxLength: 60 }),
      fc.constantFrom('{{server-ip}}', '10.0.0.1', '2001:db8::1', '{{canary}}'),
    );
    const packet = fc.oneof(
      fc.record({
        dns: fc.record({ from: text, server: text, name: text, answer: text }, { requiredKeys: [] }),
        after: fc.anything(),
      }),
      fc.record({ http: fc.record({ from: text, to: text, request: text, response: text }) }),
      fc.record({ udp: fc.record({ from: text, to: text, port: fc.integer(), payload: text, times: fc.integer() }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(packet, { maxLength: 5 }), text, async (packets, letter) => {
        const capture = stringify({
          start: '2026-03-02T08:00:00Z',
          packets: JSON.parse(JSON.stringify(packets)) as unknown,
        });
        await staysSane({ 'artefacts/traffic.pcap.yaml': capture, 'artefacts/letter.eml': letter }, TEMPLATE);
      }),
      parameters,
    );
  });
});
