import { indicatorTypeOf, normalIndicator } from './indicator/normal-indicator.js';
import { isPlainObject } from './is-plain-object.js';
import { INDICATOR_TYPES } from '../scenario/response-form.js';
import type { Complain } from './complain.js';
import type { Indicator, IndicatorType } from '../scenario/response-form.js';

const isType = (type: unknown): type is IndicatorType => INDICATOR_TYPES.some((known) => known === type);

function checkOne(given: unknown, path: string, complain: Complain): Indicator | undefined {
  if (!isPlainObject(given)) return void complain(path, 'must be an indicator with a type and a value');
  for (const key of Object.keys(given).filter((name) => name !== 'type' && name !== 'value')) {
    complain(`${path}.${key}`, 'an indicator has only a type and a value');
  }
  const { type, value } = given;
  if (typeof value !== 'string') return void complain(`${path}.value`, 'must be a text');
  const known = type === undefined ? indicatorTypeOf(value) : type;
  if (known === undefined) return void complain(`${path}.type`, 'cannot be told from the value: name it');
  if (!isType(known)) return void complain(`${path}.type`, `must be one of ${INDICATOR_TYPES.join(', ')}`);
  const normal = normalIndicator(known, value);
  if (normal === undefined) return void complain(`${path}.value`, `does not have the shape of ${known}`);
  return { type: known, value: normal };
}

/**
 * Reads a table of indicators: each normalised, the same one only once. A missing type is told from the value where
 * its shape allows (never for file names). Gives only the sound ones; the faults go to `complain`.
 */
export function checkIndicators(given: unknown, max: number, path: string, complain: Complain): readonly Indicator[] {
  if (!Array.isArray(given)) {
    complain(path, 'must be a list of indicators');
    return [];
  }
  if (given.length > max) {
    complain(path, `must have no more than ${max} indicators`);
    return [];
  }
  const sound = new Map<string, Indicator>();
  given.forEach((one: unknown, index) => {
    const indicator = checkOne(one, `${path}[${index}]`, complain);
    if (indicator) sound.set(`${indicator.type} ${indicator.value}`, indicator);
  });
  return [...sound.values()];
}
