import { describe, expect, it } from '@jest/globals';
import { checkPack, readPack } from '../src/index.js';
import { TINY, withPack } from './tiny-pack.js';
import type { Files } from './tiny-pack.js';

const read = (files: Files) => withPack(files, readPack);
const rulesOf = async (files: Files) => {
  const reading = await read(files);
  return reading.ok ? [] : reading.faults.map(({ rule, line, column, file }) => `${file}:${line}:${column} ${rule}`);
};

describe('readPack', () => {
  it('puts the scenario together', async () => {
    const reading = await read({ 'scenario.yaml': TINY });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    const { scenario, hash, files } = reading.pack;
    expect(scenario.injects[0]).toMatchObject({
      trigger: { kind: 'offset', at: 0 },
      content: { en: { subject: 'First', body: 'Hello' } },
      form: { fields: [{ id: 'ack', label: { en: 'Read' } }] },
      tags: { gca: [] },
    });
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect([...files.keys()]).toEqual(['scenario.yaml']);
  });

  it('takes texts from locales and bodies from content', async () => {
    const reading = await read({
      'scenario.yaml': TINY.replace('[en]', '[en, fr]').replace('    body: Hello\n', ''),
      'content/en/i1.md': 'Hello\r\nthere\n\n',
      'content/fr/i1.md': 'Bonjour\n',
      'locales/fr.yaml': `title: Petit
summary: Un petit paquet
needs: { n1: Besoin }
objectives: { o1: Objectif }
targets: { t1: Cible }
tasks: { k1: Tâche }
injects:
  i1: { title: Premier, fields: { ack: Lu }, rules: { r1: Accusé } }
`,
    });
    if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
    expect(reading.pack.scenario.injects[0]?.content).toEqual({
      en: { subject: 'First', body: 'Hello\nthere' },
      fr: { subject: 'Premier', body: 'Bonjour' },
    });
  });

  it('gives one hash for one content, whatever the README says', async () => {
    const hashOf = async (files: Files) => (await withPack(files, checkPack)).hash;
    const hash = await hashOf({ 'scenario.yaml': TINY });
    expect(await hashOf({ 'scenario.yaml': TINY, 'README.md': 'about' })).toBe(hash);
    expect(await hashOf({ 'scenario.yaml': TINY.replace('Hello', 'Hallo') })).not.toBe(hash);
  });

  it('says every fault at once, each at its place', async () => {
    const wrong = TINY.replace('name: tiny', 'name: Tiny One')
      .replace('1h', '1 hour')
      .replace('[en]', '[en, fr]')
      .replace('title: Tiny', 'title: { en: Tiny, fr: Petit }\noops: 1')
      .replace('acknowledge, label', 'acknowlege, label');
    const rules = await rulesOf({ 'scenario.yaml': wrong });
    expect(rules).toEqual(
      expect.arrayContaining([
        'scenario.yaml:2:7 schema',
        'scenario.yaml:5:1 unknown-key',
        'scenario.yaml:8:11 schema',
        'scenario.yaml:25:29 schema',
        'scenario.yaml:6:10 missing-translation',
      ]),
    );
    expect(rules).not.toContain('scenario.yaml:4:8 missing-translation');
  });

  it('calls a folder without a scenario unusable', async () => {
    expect((await withPack({ 'README.md': 'x' }, checkPack)).verdict).toBe('unusable');
    expect((await checkPack('/nowhere/at/all')).verdict).toBe('unusable');
    expect((await withPack({ 'scenario.yaml': Buffer.from([0xff, 0xfe, 0]) }, checkPack)).verdict).toBe('unusable');
  });
});
