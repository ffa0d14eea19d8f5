import type { PackSpec } from '#libs/testing';

const options = (...ids: string[]) => ids.map((id) => ({ id, label: `Option ${id}` }));
const anchors = [0, 2, 4].map((level) => ({ level, text: `Level ${level}` }));

const FORM = [
  { id: 'words', kind: 'text', label: 'Words', maxLength: 500 },
  { id: 'count', kind: 'number', label: 'Count', min: 0, max: 1e12 },
  { id: 'found', kind: 'indicators', label: 'Found', max: 5 },
  { id: 'files', kind: 'file', label: 'Files', required: false, max: 3 },
  { id: 'notice', kind: 'advisory', label: 'Notice', maxLength: 500 },
  { id: 'one', kind: 'choice', label: 'One', options: options('a', 'b') },
];

const RULES = [
  { id: 'right-words', kind: 'exact', field: 'words', text: 'The words are right', anyOf: ['right'] },
  { id: 'right-one', kind: 'choice', field: 'one', text: 'The right one', credit: { a: 1 } },
  {
    id: 'right-found',
    kind: 'indicators',
    field: 'found',
    text: 'The right indicators',
    right: [{ type: 'domain-name', value: '{{bad.domain}}' }],
  },
];

const question = (id: string, at: string, more: object = {}) => ({
  id,
  trigger: { at },
  title: `Question ${id}`,
  body: `{{team.name}} sees {{bad.domain}} and {{bad.hash}}.`,
  attachments: ['log'],
  target: '3m',
  limit: '20m',
  hints: [{ id: 'look', text: 'Look for {{mark}}', cost: 0.1 }],
  form: FORM,
  rules: RULES,
  ...more,
});

/** A scenario in which whatever can differ from team to team does, with every kind of inject. */
export const canaryPack = (questions: number): PackSpec => ({
  name: 'canaries',
  duration: '2h',
  variables: { 'bad.domain': { generate: 'domain' }, 'bad.hash': { generate: 'sha256' }, mark: { generate: 'canary' } },
  artefacts: [
    {
      id: 'log',
      file: 'artefacts/proxy.log',
      name: 'proxy.log',
      mediaType: 'text/plain',
      description: 'A log',
      make: 'text',
    },
  ],
  files: { 'artefacts/proxy.log': 'GET http://{{bad.domain}}/{{mark}} for {{team.name}}\n' },
  injects: [
    ...Array.from({ length: questions }, (_, index) => question(`ask-${index + 1}`, `T+00:0${index % 10}`)),
    question('judged', 'T+00:00', {
      rubrics: [{ id: 'tone', criteria: [{ id: 'calm', text: 'Calm', anchors }] }],
    }),
    { id: 'press', trigger: { manual: true }, body: 'A journalist asks {{team.name}}.' },
    {
      id: 'told',
      kind: 'expected-action',
      trigger: { after: { inject: 'ask-1', event: 'released', delay: '0s' } },
      limit: '5m',
      rules: [
        {
          id: 'told',
          kind: 'shared',
          to: 'neighbour',
          text: 'Told',
          widestTlp: 'TLP:GREEN',
          right: [{ type: 'domain-name', value: '{{bad.domain}}' }],
        },
      ],
    },
    {
      id: 'nudge',
      kind: 'contingency',
      trigger: { unmet: { action: 'told', delay: '10s' } },
      body: 'Your neighbour still knows nothing of {{bad.domain}}.',
    },
  ],
});
