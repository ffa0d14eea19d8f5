import { scenarioAround } from './write-pack.js';

export const questionId = (n: number): string => `question-${n}`;

const OPTIONS = ['phishing', 'ransomware', 'intrusion', 'nothing'];

/** Questions that are open from StartEx to the end, each with a choice and a free text that are scored by rules. */
export function respondPack(questions: number): string {
  return scenarioAround(Array.from({ length: questions }, (_, n) => question(n)));
}

const question = (n: number): object => ({
  id: questionId(n),
  title: `Question ${n}`,
  trigger: { at: 'T+00:00' },
  body: 'What is it, and what do you do first?',
  tasks: ['measure'],
  target: '30m',
  limit: '5h',
  form: [
    { id: 'kind', kind: 'choice', label: 'Kind', options: OPTIONS.map((id) => ({ id, label: id })) },
    { id: 'step', kind: 'text', label: 'First step' },
  ],
  rules: [
    { id: 'kind', kind: 'choice', field: 'kind', text: 'Knows it', credit: { phishing: 1, intrusion: 0.5 } },
    {
      id: 'step',
      kind: 'checklist',
      field: 'step',
      text: 'Acts in order',
      points: [
        { id: 'isolate', text: 'Isolates the host', anyOf: ['isolate', 'disconnect'] },
        { id: 'preserve', text: 'Keeps the evidence', anyOf: ['memory image', 'disk image'] },
        { id: 'tell', text: 'Tells the neighbour', anyOf: ['inform', 'advisory'] },
      ],
    },
  ],
});

/** What every console answers; nothing in it depends on chance. */
export const ANSWER = {
  kind: 'phishing',
  step: 'We isolate the workstation, take a memory image before anything else, and inform the constituency.',
} as const;
