import { foldText } from '../text/fold-text.js';
import { normalIndicator } from '../../../response/indicator/normal-indicator.js';
import { fill, type Values } from '../../../scenario/variables.js';
import type { Indicator } from '../../../scenario/response-form.js';

/** Two indicators are the same when their keys are. File names are compared folded: Windows does not mind case. */
export function indicatorKey({ type, value }: Indicator): string {
  const normal = normalIndicator(type, value) ?? value.trim();
  return `${type} ${type === 'file-name' ? foldText(normal) : normal}`;
}

/** The keys of a rule's right indicators, with the team's own values filled in. */
export const rightKeys = (right: readonly Indicator[], values: Values): ReadonlySet<string> =>
  new Set(right.map(({ type, value }) => indicatorKey({ type, value: fill(value, values) })));
