import { describe, expect, it } from '@jest/globals';
import { applyChanges, differenceOf, type Json, type JsonObject } from '#libs/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { readYaml } from '../src/document/read-yaml.js';
import { yamlSaying } from '../src/document/yaml-saying.js';

const FILE = 'scenario.yaml';
const textOf = (pack: string): string => readFileSync(`scenarios/${pack}/scenario.yaml`, 'utf8');
const valueOf = (text: string): JsonObject => {
  const read = readYaml(FILE, text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
};

/** The same with some of it changed, taken out, moved and put in. */
function muddled(value: Json, chance: () => number): Json {
  if (Array.isArray(value)) {
    const kept = value.filter(() => chance() > 0.1).map((item: Json) => muddled(item, chance));
    if (kept.length > 1 && chance() < 0.3) kept.unshift(...kept.splice(-1));
    return kept;
  }
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value as JsonObject)
        .filter(([key]) => key === 'id' || chance() > 0.05)
        .map(([key, inner]) => [key, key === 'id' ? inner : muddled(inner, chance)]),
    );
  if (chance() > 0.1) return value;
  return (
    [null, true, 7, '', 'a: b # c', ' two\nlines\n', 'نص', '- x', 'T+00:10', '"'][Math.floor(chance() * 10)] ?? null
  );
}

const double = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('YAML that says what a draft says', () => {
  it.each(['_template', 'supply-chain-spear-phishing', 'hospital-ransomware'])(
    'is as it was where nothing changed: %s',
    (pack) => {
      const text = textOf(pack);
      expect(yamlSaying(FILE, text, valueOf(text))).toBe(text);
    },
  );

  it('says any change, whatever it is', () => {
    const text = textOf('_template');
    const value = valueOf(text);
    fc.assert(
      fc.property(fc.infiniteStream(double), (stream) => {
        const wanted = muddled(value, () => stream.next().value) as JsonObject;
        expect(valueOf(yamlSaying(FILE, text, wanted))).toEqual(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it('keeps comments and the way of writing round a change', () => {
    const text = textOf('_template');
    const value = valueOf(text);
    const changed = applyChanges(value, [
      { kind: 'set', at: ['title'], from: value['title'], to: 'Another title: with a colon' },
      { kind: 'set', at: ['phases', { id: 'response' }, 'at'], from: 'T+00:20', to: 'T+00:25' },
      { kind: 'insert', at: ['phases'], element: { id: 'end', title: 'End', at: 'T+00:50' }, after: 'response' },
    ]);
    if (!changed.ok) throw new Error(JSON.stringify(changed.conflicts));
    const written = yamlSaying(FILE, text, changed.document as JsonObject);
    const comments = [...text.matchAll(/(?<=^|\s)# .*$/gm)].map(([comment]) => comment);
    expect(comments.length).toBeGreaterThan(15);
    for (const comment of comments) expect(written).toContain(comment);
    expect(written).toContain("# the folder's name, in lower-case words joined by hyphens");
    expect(written).toContain('- { id: response, title: Response, at: T+00:25 }');
    expect(differenceOf(value, valueOf(written))).toHaveLength(3);
    const lines = text.split('\n');
    expect(written.split('\n').filter((line) => !lines.includes(line)).length).toBe(5);
  });

  it('is written anew where there was none, or none that can be read', () => {
    for (const text of [undefined, '', 'a: [', 'a: &x 1', '- list'])
      expect(valueOf(yamlSaying(FILE, text, { a: ['b', { id: 'c' }] }))).toEqual({ a: ['b', { id: 'c' }] });
  });

  it.each(['[1, 2]', 'word', 'a: [', 'a: &x 1', 'b: *x', 'a: .inf', 'a: 1\na: 2', '__proto__: 1'])(
    'refuses %j with a place',
    (text) => {
      const read = readYaml(FILE, text);
      expect(read).toMatchObject({ ok: false, refusal: { code: 'yaml-unreadable' } });
      if (!read.ok) expect(read.refusal.faults?.[0]?.path).toMatch(/^scenario\.yaml:\d+:\d+$/);
    },
  );
});
