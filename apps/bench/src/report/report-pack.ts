import { scenarioAround } from '../pack/write-pack.js';

export const RUBRIC = 'quality';

/** What every team writes: some two hundred letters, as an answer has. */
export const FREE_TEXT =
  'We isolate the workstation, take a memory image before anything else, and inform the constituency. The ministry has a first situation report within the hour, the neighbour gets the indicators under TLP:AMBER.';

const anchors = [
  { level: 0, text: 'Not there' },
  { level: 3, text: 'In part' },
  { level: 5, text: 'Wholly' },
];

const inject = (n: number): object => ({
  id: `inject-${n}`,
  title: `Inject ${n + 1}: what is it, and what do you do first?`,
  trigger: { at: 'T+00:00' },
  body: 'What is it, and what do you do first?',
  tasks: ['measure'],
  target: '30m',
  limit: '5h',
  form: [
    {
      id: 'kind',
      kind: 'choice',
      label: 'Kind',
      options: ['phishing', 'intrusion', 'nothing'].map((id) => ({ id, label: id })),
    },
    { id: 'step', kind: 'text', label: 'First step' },
  ],
  rules: [{ id: 'kind', kind: 'choice', field: 'kind', text: 'Knows it', credit: { phishing: 1, intrusion: 0.5 } }],
  rubrics: [
    {
      id: RUBRIC,
      criteria: [
        { id: 'clear', text: 'Clear', anchors },
        { id: 'sound', text: 'Sound', anchors },
      ],
    },
  ],
});

/** Injects that all come at StartEx, each with a rule and a rubric. */
export const reportPack = (injects: number): string =>
  scenarioAround(Array.from({ length: injects }, (_, n) => inject(n)));
