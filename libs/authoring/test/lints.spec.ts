import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { checkPack } from '../src/index.js';
import { TEMPLATE, withPack } from './tiny-pack.js';

let yaml = '';
beforeAll(async () => {
  yaml = await readFile(join(TEMPLATE, 'scenario.yaml'), 'utf8');
});

type Change = readonly [from: string, to: string];

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

const ONE_CHANGE: readonly (readonly [about: string, change: Change, wanted: string])[] = [
  [
    'an id twice',
    ['{ id: response, title', '{ id: alarm, title'],
    'duplicate-id @ - { id: alarm, title: Response, at: T+00:20 }',
  ],
  [
    'a need that is not there',
    ['needs: [early-warning]', 'needs: [early-warnin]'],
    'unknown-reference @ needs: [early-warnin]',
  ],
  [
    'a task that is not there',
    ['tasks: [tell-public]', 'tasks: [tell-pubic]'],
    'unknown-reference @ tasks: [tell-pubic]',
  ],
  [
    'an artefact that is not there',
    ['[letter, traffic, contacts]', '[letter, traffic, contacts, x]'],
    'unknown-reference @ attachments: [letter, traffic, contacts, x]',
  ],
  [
    'an inject that is not there',
    ['after: { inject: neighbour-asks }', 'after: { inject: nobody-asks }'],
    'unknown-reference @ trigger: { after: { inject: nobody-asks } }',
  ],
  [
    'a field that is not there',
    ['field: first-step, includes', 'field: last-step, includes'],
    'unknown-reference @ trigger: { answer: { inject: letter-arrives, field: last-step, includes: [wait], delay: 2m } }',
  ],
  [
    'an option that is not there',
    ['includes: [wait]', 'includes: [want]'],
    'unknown-reference @ trigger: { answer: { inject: letter-arrives, field: first-step, includes: [want], delay: 2m } }',
  ],
  [
    'a rule for no field',
    ['kind: attached, field: report', 'kind: attached, field: repor'],
    'unknown-reference @ - { id: notes, kind: attached, field: repor, text: Notes are kept, share: 0.5 }',
  ],
  [
    'a rule for an option that is not there',
    ['right: [domain, urgency]', 'right: [domain, hurry]'],
    'unknown-reference @ - { id: right-traces, kind: set, field: traces, text: The traces are told from decoration, right: [domain, hurry] }',
  ],
  [
    'a rule for another kind of field',
    ['kind: attached, field: report', 'kind: attached, field: posts'],
    'rule-unfit @ - { id: notes, kind: attached, field: posts, text: Notes are kept, share: 0.5 }',
  ],
  [
    'a trigger on a field without options',
    ['field: first-step, includes', 'field: posts, includes'],
    'trigger-unfit @ trigger: { answer: { inject: letter-arrives, field: posts, includes: [wait], delay: 2m } }',
  ],
  [
    'an expected action without an end',
    ['neighbour-asks } }\n    limit: 15m', 'neighbour-asks } }'],
    'expected-action-without-limit @ - id: warned-in-time',
  ],
  [
    'a wait for an answer that nobody is asked for',
    ['silence: { inject: letter-arrives', 'silence: { inject: second-letter'],
    'trigger-never @ trigger: { silence: { inject: second-letter, after: 20m } } # also: score, unmet, manual',
  ],
  [
    'a wait for a delivery that never is',
    ['{ unmet: { action: warned-in-time, delay: 1m } }', '{ after: { inject: warned-in-time, event: opened } }'],
    'trigger-never @ trigger: { after: { inject: warned-in-time, event: opened } }',
  ],
  [
    'an inject that waits for itself',
    ['after: { inject: neighbour-asks }', 'after: { inject: warned-in-time }'],
    'trigger-cycle @ trigger: { after: { inject: warned-in-time } }',
  ],
  [
    'what waits for a ring',
    ['after: { inject: neighbour-asks }', 'after: { inject: warned-in-time }'],
    'unreachable-inject @ trigger: { unmet: { action: warned-in-time, delay: 1m } }',
  ],
  ['a time after the end', ['at: T+00:35', 'at: T+01:35'], 'after-the-end @ trigger: { at: T+01:35 }'],
  [
    'a phase after the end',
    ['at: T+00:20', 'at: T+02:20'],
    'after-the-end @ - { id: response, title: Response, at: T+02:20 }',
  ],
  [
    'phases out of order',
    ['at: T+00:20', 'at: T+00:00'],
    'times-out-of-order @ - { id: response, title: Response, at: T+00:00 }',
  ],
  [
    'a target beyond the limit',
    ['target: 10m # ans', 'target: 16m # ans'],
    'times-out-of-order @ target: 16m # answered within this time: full timeliness',
  ],
  [
    'a limit beyond the close',
    ['closes: 40m', 'closes: 12m'],
    'times-out-of-order @ limit: 15m # the deadline, from delivery: later answers are late',
  ],
  [
    'hints that cost too much',
    ['cost: 0.1 }', 'cost: 0.6 }\n      - { id: second, text: { en: x, ar: x }, cost: 0.6 }'],
    "hints-cost-too-much @ - { id: headers, text: Compare the sender's name with the sender's domain., cost: 0.6 }",
  ],
  [
    'a contingency without a condition',
    ['{ silence: { inject: letter-arrives, after: 20m } }', '{ at: T+00:22 }'],
    '~contingency-unconditional @ trigger: { at: T+00:22 } # also: score, unmet, manual',
  ],
  [
    'a code that is not in its vocabulary',
    ['T1566.002', 'T15'],
    "unknown-code @ tags: { first: ['2.2'], rsit: [fraud/phishing], tactics: [TA0001], techniques: [T15] }",
  ],
  [
    'a pattern that is none',
    ['^[a-z0-9.-]+', '^[a-z0-9.-+'],
    "bad-pattern @ - { id: any-domain, kind: pattern, field: domain, text: A domain is named at all, pattern: '^[a-z0-9.-+\\.example$', share: 0.5 }",
  ],
  [
    'a pattern that runs for ever',
    ['^[a-z0-9.-]+', '^([a-z]+)+'],
    "unsafe-pattern @ - { id: any-domain, kind: pattern, field: domain, text: A domain is named at all, pattern: '^([a-z]+)+\\.example$', share: 0.5 }",
  ],
  [
    'alternatives that repeat',
    ['^[a-z0-9.-]+', '^(a|a)*'],
    "unsafe-pattern @ - { id: any-domain, kind: pattern, field: domain, text: A domain is named at all, pattern: '^(a|a)*\\.example$', share: 0.5 }",
  ],
  [
    'a variable that is not defined',
    ["anyOf: ['{{sender-domain}}']", "anyOf: ['{{sender-domian}}']"],
    "variable-unknown @ - { id: right-domain, kind: exact, field: domain, text: The domain is named, anyOf: ['{{sender-domian}}'] }",
  ],
  [
    'a variable that is not used',
    ['  workstation: { gen', '  spare: { generate: md5 }\n  workstation: { gen'],
    '~variable-unused @ spare: { generate: md5 }',
  ],
  [
    'a variable before its time',
    ['  sender-domain: { gen', "  early: { value: '{{canary}}' }\n  sender-domain: { gen"],
    "variable-too-early @ early: { value: '{{canary}}' }",
  ],
  [
    'a variable by a name that the drill gives',
    ['  sender-domain: { gen', "  team.size: { value: '9' }\n  sender-domain: { gen"],
    "variable-name-taken @ team.size: { value: '9' }",
  ],
  [
    'a neighbour’s value at second hand',
    [
      '  sender-domain: { gen',
      "  canary2: { value: '{{neighbour.canary}}' }\n  c3: { value: '{{neighbour.canary2}}' }\n  sender-domain: { gen",
    ],
    "neighbour-circle @ c3: { value: '{{neighbour.canary2}}' }",
  ],
  [
    'a file that is missing',
    ['artefacts/contacts.csv', 'artefacts/contact.csv'],
    'attachment-missing @ file: artefacts/contact.csv',
  ],
  [
    'a file that nobody declares',
    ['artefacts/contacts.csv', 'artefacts/contact.csv'],
    '~attachment-unused @ artefacts/contacts.csv:1',
  ],
  [
    'a file that nobody attaches',
    ['[letter, traffic, contacts]', '[letter, traffic]'],
    '~attachment-unused @ - id: contacts',
  ],
  [
    'a path that leaves the folder',
    ['artefacts/contacts.csv', 'artefacts/../../x.csv'],
    'path-leaves-folder @ file: artefacts/../../x.csv',
  ],
  ['an absolute path', ['artefacts/contacts.csv', '/etc/passwd'], 'path-leaves-folder @ file: /etc/passwd'],
  ['a path beside the artefacts', ['artefacts/contacts.csv', 'scenario.yaml'], 'artefact-place @ file: scenario.yaml'],
  ['a name that leads elsewhere', ['name: contacts.csv', 'name: ../contacts.csv'], 'file-name @ name: ../contacts.csv'],
  ['a name that says another type', ['name: contacts.csv', 'name: contacts.pdf'], 'file-lies @ mediaType: text/csv'],
  [
    'a type that the file has not',
    ['name: contacts.csv\n    mediaType: text/csv', 'name: contacts.png\n    mediaType: image/png'],
    'file-lies @ mediaType: image/png',
  ],
  [
    'an address of somebody',
    ['address: helpdesk@ministry.example', 'address: helpdesk@ministry.int'],
    'not-reserved-address @ from: { name: Ministry help desk, address: helpdesk@ministry.int }',
  ],
  [
    'an address of IPv4',
    ['10.20.0.27', '9.9.9.9'],
    'not-reserved-address @ workstation-ip: { pick: [10.20.0.14, 9.9.9.9, 10.20.0.53] }',
  ],
  [
    'an address of IPv6',
    ['10.20.0.27', '"2a00::1"'],
    'not-reserved-address @ workstation-ip: { pick: [10.20.0.14, "2a00::1", 10.20.0.53] }',
  ],
  ['a missing text', ['title: The letter spreads', 'title: { ar: x }'], 'missing-translation @ title: { ar: x }'],
  [
    'a text in another language',
    ['title: The letter spreads', 'title: { en: x, ar: x, fr: x }'],
    '~language-not-declared @ title: { en: x, ar: x, fr: x }',
  ],
  [
    'a need that nothing answers',
    ['objectives:\n', '  - { id: other, text: { en: x, ar: x } }\nobjectives:\n'],
    '~need-without-objective @ - { id: other, text: { en: x, ar: x } }',
  ],
  [
    'a task that nothing exercises',
    ['tasks: [read-headers, decide]', 'tasks: [read-headers]'],
    '~task-without-inject @ - { id: decide, title: Decide what to do first }',
  ],
];

describe('the lints', () => {
  it.each(ONE_CHANGE)('say %s', async (_about, change, wanted) => {
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
