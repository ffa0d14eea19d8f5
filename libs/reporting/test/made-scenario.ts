import type { Inject, Scenario } from '#libs/domain';

const tags = { gca: ['2'], first: ['2.1'], x1060: [], rsit: [], tactics: [], techniques: [], free: [] };

const anInject = (number: number, told: string): Inject => ({
  id: `inject-${number}`,
  kind: 'contextual',
  title: { en: `Inject ${number} ${told}`, ar: `حقنة ${number}` },
  trigger: { kind: 'offset', at: number * 60_000 },
  audience: {},
  channel: 'email',
  from: { name: 'SOC' },
  content: {},
  attachments: [],
  hints: [{ id: 'hint', text: { en: 'A hint' }, cost: 0.1 }],
  target: 300_000,
  limit: 600_000,
  form: { fields: [{ id: 'said', label: { en: 'Say' }, required: true, kind: 'text', maxLength: 100 }] },
  rules: [
    { id: 'right', text: { en: 'Names {{secret.word}}' }, share: 1, kind: 'exact', field: 'said', anyOf: ['yes'] },
    { id: 'form', text: { en: 'Has a shape' }, share: 1, kind: 'pattern', field: 'said', pattern: '^y' },
  ],
  rubrics: [],
  weight: 1,
  tasks: ['task'],
  tlp: 'TLP:GREEN',
  tags,
});

/** A scenario of so many injects, a minute apart, whose titles hold the words given. */
export const madeScenario = (injects: number, told = ''): Scenario => ({
  name: 'made',
  version: '1.0.0',
  title: { en: `Made ${told}`, ar: 'سيناريو' },
  summary: { en: `Of ${injects} injects. ${told}` },
  languages: ['en', 'ar'],
  duration: (injects + 15) * 60_000,
  tags,
  phases: [
    { id: 'early', title: { en: `Early ${told}` }, at: 0 },
    { id: 'later', title: { en: 'Later' }, at: (injects * 60_000) / 2 },
  ],
  needs: [{ id: 'need', text: { en: `A need ${told}` }, mandates: ['Res. 130'] }],
  objectives: [
    {
      id: 'objective',
      title: { en: `An objective ${told}` },
      needs: ['need'],
      tags,
      targets: [{ id: 'target', title: { en: 'A target' }, tasks: [{ id: 'task', title: { en: 'A task' } }] }],
    },
  ],
  variables: { 'secret.word': { kind: 'generate', what: 'canary' } },
  artefacts: [],
  injects: Array.from({ length: injects }, (_, index) => anInject(index + 1, told)),
});
