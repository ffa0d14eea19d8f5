import { waitsFor } from '#libs/domain';
import type { Inject, Trigger } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';
import { unknown } from './unknown-reference.js';

function* answerFits(trigger: Trigger & { kind: 'answer' }, awaited: Inject, path: Path): Generator<Remark> {
  const fields = awaited.form?.fields ?? [];
  const field = fields.find(({ id }) => id === trigger.field);
  if (!field) {
    if (fields.length > 0)
      yield unknown(
        [...path, 'field'],
        `field in ${awaited.id}:`,
        trigger.field,
        fields.map(({ id }) => id),
      );
    return;
  }
  if (!('options' in field)) {
    const mend = 'wait for a choice, choices or ordering';
    yield {
      at: [...path, 'field'],
      rule: 'trigger-unfit',
      message: `the field ${field.id} has no options to wait for`,
      mend,
    };
    return;
  }
  const options = field.options.map(({ id }) => id);
  for (const [i, id] of trigger.includes.entries()) {
    if (!options.includes(id)) yield unknown([...path, 'includes', i], `option in ${field.id}:`, id, options);
  }
}

/** What triggers wait for exists. */
export function* triggerReference({ scenario: { injects } }: Draft): Generator<Remark> {
  const byId = new Map(injects.map((inject) => [inject.id, inject]));
  for (const [i, { trigger }] of injects.entries()) {
    const id = waitsFor(trigger);
    if (id === undefined) continue;
    const path = ['injects', i, 'trigger', trigger.kind];
    const awaited = byId.get(id);
    if (!awaited) yield unknown([...path, trigger.kind === 'unmet' ? 'action' : 'inject'], 'inject', id, byId.keys());
    else if (trigger.kind === 'answer') yield* answerFits(trigger, awaited, path);
  }
}
