import type { Address } from '#libs/domain';
import type { TextPlace } from './texts.js';

/** Where an inject stands in `scenario.yaml`. */
const inject = (id: string): Address => ['injects', { id }];

/** The texts of a scenario by what they belong to, each where `scenario.yaml` and the files of other languages have it. */
export const PLACES = {
  title: (): TextPlace => ({ at: ['title'], locale: ['title'] }),
  summary: (): TextPlace => ({ at: ['summary'], locale: ['summary'] }),
  phase: (id: string): TextPlace => ({ at: ['phases', { id }, 'title'], locale: ['phases', id] }),
  need: (id: string): TextPlace => ({ at: ['needs', { id }, 'text'], locale: ['needs', id] }),
  objective: (id: string): TextPlace => ({ at: ['objectives', { id }, 'title'], locale: ['objectives', id] }),
  target: (objective: string, id: string): TextPlace => ({
    at: ['objectives', { id: objective }, 'targets', { id }, 'title'],
    locale: ['targets', id],
  }),
  task: (objective: string, target: string, id: string): TextPlace => ({
    at: ['objectives', { id: objective }, 'targets', { id: target }, 'tasks', { id }, 'title'],
    locale: ['tasks', id],
  }),
  artefact: (id: string): TextPlace => ({ at: ['artefacts', { id }, 'description'], locale: ['artefacts', id] }),
  injectTitle: (id: string): TextPlace => ({ at: [...inject(id), 'title'], locale: ['injects', id, 'title'] }),
  subject: (id: string): TextPlace => ({ at: [...inject(id), 'subject'], locale: ['injects', id, 'subject'] }),
  body: (id: string): TextPlace => ({ at: [...inject(id), 'body'], locale: ['injects', id, 'body'], body: id }),
  expected: (id: string): TextPlace => ({ at: [...inject(id), 'expected'], locale: ['injects', id, 'expected'] }),
  hint: (id: string, hint: string): TextPlace => ({
    at: [...inject(id), 'hints', { id: hint }, 'text'],
    locale: ['injects', id, 'hints', hint],
  }),
  field: (id: string, field: string): TextPlace => ({
    at: [...inject(id), 'form', { id: field }, 'label'],
    locale: ['injects', id, 'fields', field],
  }),
  option: (id: string, field: string, option: string): TextPlace => ({
    at: [...inject(id), 'form', { id: field }, 'options', { id: option }, 'label'],
    locale: ['injects', id, 'options', field, option],
  }),
  rule: (id: string, rule: string): TextPlace => ({
    at: [...inject(id), 'rules', { id: rule }, 'text'],
    locale: ['injects', id, 'rules', rule],
  }),
  point: (id: string, rule: string, point: string): TextPlace => ({
    at: [...inject(id), 'rules', { id: rule }, 'points', { id: point }, 'text'],
    locale: ['injects', id, 'points', rule, point],
  }),
  criterion: (id: string, rubric: string, criterion: string): TextPlace => ({
    at: [...inject(id), 'rubrics', { id: rubric }, 'criteria', { id: criterion }, 'text'],
    locale: ['injects', id, 'criteria', criterion],
  }),
  anchor: (id: string, rubric: string, criterion: string, level: string): TextPlace => ({
    at: [...inject(id), 'rubrics', { id: rubric }, 'criteria', { id: criterion }, 'anchors', { id: level }, 'text'],
    locale: ['injects', id, 'anchors', criterion, level],
  }),
} as const;
