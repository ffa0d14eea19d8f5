import type { JsonObject } from '#libs/domain';
import type { WrittenField, WrittenRule } from '../model/written.js';

export type RuleKind = WrittenRule['kind'];

/** Every kind of rule, with the kinds of field that it can look at; none: it looks at what was sent to other teams. */
export const RULE_KINDS: Readonly<Record<RuleKind, readonly WrittenField['kind'][]>> = {
  acknowledged: ['acknowledge'],
  exact: ['text'],
  pattern: ['text'],
  number: ['number'],
  choice: ['choice'],
  set: ['choices'],
  ordering: ['ordering'],
  checklist: ['text', 'advisory'],
  indicators: ['indicators', 'advisory'],
  attached: ['file'],
  shared: [],
};

/** A rule of a kind as it begins, beside its id, its text and its share. */
export function freshRule(kind: RuleKind, field: WrittenField | undefined): JsonObject {
  const looks: JsonObject = kind === 'shared' ? {} : { field: field?.id ?? '' };
  const options = field && 'options' in field && Array.isArray(field.options) ? field.options.map(({ id }) => id) : [];
  const own: Readonly<Record<RuleKind, JsonObject>> = {
    acknowledged: {},
    exact: { anyOf: [] },
    pattern: { pattern: '' },
    number: { value: 0 },
    choice: { credit: {} },
    set: { right: [] },
    ordering: { order: options },
    checklist: { points: [{ id: 'point-1', anyOf: [] }] },
    indicators: { right: [] },
    attached: {},
    shared: { to: 'neighbour', right: [] },
  };
  return { kind, ...looks, ...own[kind] };
}
