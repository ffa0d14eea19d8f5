import type { Inject, Tags } from '../src/index.js';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;

export const noTags: Tags = { gca: [], first: [], x1060: [], rsit: [], tactics: [], techniques: [], free: [] };

/** A contextual inject to all teams at StartEx that asks for nothing, but for what the test says of it. */
export const anInject = (id: string, said: Partial<Inject> = {}): Inject => ({
  id,
  kind: 'contextual',
  title: { en: `Title of ${id}` },
  trigger: { kind: 'offset', at: 0 },
  audience: {},
  channel: 'email',
  from: { name: 'Duty officer' },
  content: { en: { subject: `Subject of ${id}`, body: `Body of ${id}` } },
  attachments: [],
  hints: [],
  rules: [],
  rubrics: [],
  weight: 10,
  tasks: [],
  tlp: 'TLP:AMBER',
  tags: noTags,
  ...said,
});

/** One that asks for a verdict (`phish` is right) and a note (the team's own canary is right). */
export const aQuestion = (id: string, said: Partial<Inject> = {}): Inject =>
  anInject(id, {
    form: {
      fields: [
        {
          id: 'verdict',
          kind: 'choice',
          label: { en: 'Verdict' },
          required: true,
          options: [
            { id: 'phish', label: { en: 'Phishing' } },
            { id: 'spam', label: { en: 'Spam' } },
          ],
        },
        { id: 'note', kind: 'text', label: { en: 'Note' }, required: false, maxLength: 2000 },
      ],
    },
    rules: [
      { id: 'judged', kind: 'choice', text: { en: 'The verdict' }, share: 3, field: 'verdict', credit: { phish: 1 } },
      { id: 'found', kind: 'exact', text: { en: 'The trace' }, share: 1, field: 'note', anyOf: ['{{canary}}'] },
    ],
    ...said,
  });

/** An expected action: to tell the neighbour the team's own domain. */
export const anAction = (id: string, said: Partial<Inject> = {}): Inject =>
  anInject(id, {
    kind: 'expected-action',
    rules: [
      {
        id: 'told',
        kind: 'shared',
        text: { en: 'Told the neighbour' },
        share: 1,
        to: 'neighbour',
        right: [{ type: 'domain-name', value: '{{domain}}' }],
        widestTlp: 'TLP:AMBER',
      },
    ],
    ...said,
  });
