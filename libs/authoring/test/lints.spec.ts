import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPack } from '../src/index.js';
import { PLANTED } from './planted-faults.js';
import type { Change } from './planted-faults.js';
import { TEMPLATE, withPack } from './tiny-pack.js';

let yaml = '';
beforeAll(async () => {
  yaml = await readFile(join(TEMPLATE, 'scenario.yaml'), 'utf8');
});

/** Rules that speak of a template changed so, each with the text of the line that it names. */
async function said(changes: readonly Change[], files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  let changed = yaml;
  for (const [from, to] of changes) {
    if (!changed.includes(from)) throw new Error(`the template has no ${from}`);
    changed = changed.replace(from, to);
  }
  const report = await withPack({ 'scenario.yaml': changed, ...files }, checkPack, TEMPLATE);
  const lines = changed.split('\n');
  return report.faults.map(({ rule, file, line, severity }) => {
    const mark = severity === 'warning' ? '~' : '';
    return file === 'scenario.yaml'
      ? `${mark}${rule} @ ${lines[line - 1]?.trim()}`
      : `${mark}${rule} @ ${file}:${line}`;
  });
}

describe('the lints', () => {
  it.each(PLANTED)('say %s', async (_about, change, wanted) => {
    expect(await said([change])).toContain(wanted);
  });

  it('say an objective without an inject, and one without a measure', async () => {
    const tasks: Change[] = ['[read-headers, decide]', '[tell-neighbour]', '[tell-neighbour]', '[tell-public]'].map(
      (from) => [`    tasks: ${from}\n`, ''],
    );
    expect(await said(tasks)).toContain('objective-without-inject @ - id: examine-and-warn');
    const only: Change = ['    channel: chat\n', '    channel: chat\n    tasks: [decide]\n'];
    expect(await said([...tasks, only])).toContain('objective-without-measure @ - id: examine-and-warn');
  });

  it('say an answer that nothing measures, and a measure that looks at nothing', async () => {
    const form = '    channel: chat\n    form: [{ id: ok, kind: acknowledge, label: { en: x, ar: x } }]\n';
    expect(await said([['    channel: chat\n', form]])).toContain(
      'no-measure @ form: [{ id: ok, kind: acknowledge, label: { en: x, ar: x } }]',
    );
    const rule = '    channel: chat\n    rules: [{ id: r, kind: acknowledged, field: ok, text: { en: x, ar: x } }]\n';
    expect((await said([['    channel: chat\n', rule]])).some((line) => line.startsWith('rule-without-form'))).toBe(
      true,
    );
  });

  it('say texts for nothing, and translations that are missing', async () => {
    const locale = await readFile(join(TEMPLATE, 'locales/ar.yaml'), 'utf8');
    const wrong = locale.replace('second-letter: { title:', 'third-letter: { title:');
    const faults = await said([], { 'locales/ar.yaml': wrong, 'content/en/nobody.md': 'x' });
    expect(faults).toContain('~text-for-nothing @ locales/ar.yaml:50');
    expect(faults).toContain('~text-for-nothing @ content/en/nobody.md:1');
    expect(faults).toContain('missing-translation @ title: The letter spreads');
  });

  it('say what is wrong inside files', async () => {
    const mail = await readFile(join(TEMPLATE, 'artefacts/letter.eml'), 'utf8');
    const faults = await said([], {
      'artefacts/letter.eml': `${mail}\nsee hxxps://evil[.]com/ and {{nothing}} and {{artefact.letter.sha256}}\n`,
      'artefacts/traffic.pcap.yaml':
        "start: '2026-03-02T08:05:00Z'\npackets:\n  - dns: { from: '{{workstation}}', server: 10.0.0.1, name: a.example }\n",
      'artefacts/contacts.csv': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]).toString('latin1'),
      'content/en/reminder.md': 'Ask 8.8.8.8\nor ask@evil.org',
    });
    expect(faults).toEqual(
      expect.arrayContaining([
        'not-reserved-address @ artefacts/letter.eml:16',
        'variable-unknown @ artefacts/letter.eml:16',
        'artefact-circle @ - id: letter',
        'capture-impossible @ artefacts/traffic.pcap.yaml:1',
        'file-lies @ mediaType: text/csv',
        'not-reserved-address @ content/en/reminder.md:1',
        'not-reserved-address @ content/en/reminder.md:2',
      ]),
    );
  });

  it('keep quiet about what only looks like an address', async () => {
    const body = [
      'Chrome/120.0.0.0, version 5.2.1.0 and v1.2.3.4 at 10:20:30, file update.sh, e.g. notes.md, user.name, std::vector',
      '192.0.2.1, 10.1.2.3, 2001:db8::7, http://{{link}}/x, mail@{{sender-domain}}, http://intranet/, www.example.com',
      'OID 1.3.6.1.4.1.311 and aa:bb:cc:dd:ee:ff and http://www.w3.org/2000/svg',
    ].join('\n');
    expect(await said([], { 'content/en/reminder.md': body })).toEqual([]);
  });
});
