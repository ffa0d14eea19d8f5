/** What is changed in the template's `scenario.yaml`. */
export type Change = readonly [from: string, to: string];

/** One change each, and what must be said of it: `<rule> @ <the line>`, a warning with `~` before it. */
export const PLANTED: readonly (readonly [about: string, change: Change, wanted: string])[] = [
  [
    'a sample answer outside its rubric',
    ['levels: { clarity: 2 }', 'levels: { clarity: 3 }'],
    'sample-outside-rubric @ levels: { clarity: 3 }',
  ],
  [
    'a sample answer for a criterion that is not there',
    ['levels: { clarity: 2 }', 'levels: { clarity: 2, charity: 1 }'],
    'sample-outside-rubric @ levels: { clarity: 2, charity: 1 }',
  ],
  ['a sample answer twice', ['- id: what-why-whom', '- id: leaves-alone'], 'duplicate-id @ - id: leaves-alone'],
  [
    'thresholds that do not fall',
    ['injects:\n', 'scoring: { thresholds: { P: 0.5, S: 0.6, M: 0.4 } }\ninjects:\n'],
    'thresholds-out-of-order @ scoring: { thresholds: { P: 0.5, S: 0.6, M: 0.4 } }',
  ],
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
  [
    'a number that no answer may be',
    ['min: 0, max: 100', 'min: 2, max: 100'],
    'field-limits @ - { id: posts, kind: number, label: How many forms were sent?, min: 2, max: 100 }',
  ],
  [
    'limits that cross',
    ['min: 0, max: 100', 'min: 9, max: 1'],
    'field-limits @ - { id: posts, kind: number, label: How many forms were sent?, min: 9, max: 1 }',
  ],
  [
    'fewer choices than are right',
    ['What shows that the letter is false?', 'What shows that the letter is false?\n        max: 1'],
    'field-limits @ max: 1',
  ],
  [
    'a choice of which none is right',
    ['{ block: 1, reset: 0.3 }', '{ block: 0 }'],
    'rule-earns-nothing @ - { id: right-step, kind: choice, field: first-step, text: The first step stops the harm, credit: { block: 0 } }',
  ],
  [
    'a target that nothing exercises',
    ['    tasks: [read-headers, decide]\n', ''],
    '~target-without-inject @ - id: examined',
  ],
  [
    'a form that nobody sees',
    ['    weight: 0\n', '    weight: 0\n    form: [{ id: ok, kind: acknowledge, label: { en: x, ar: x } }]\n'],
    'form-never-seen @ form: [{ id: ok, kind: acknowledge, label: { en: x, ar: x } }]',
  ],
  [
    'an artefact that is not filled in',
    ['mediaType: message/rfc822\n    make: text', 'mediaType: message/rfc822'],
    '~variable-not-filled @ artefacts/letter.eml:1',
  ],
];
