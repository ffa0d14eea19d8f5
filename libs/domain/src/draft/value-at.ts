import type { Address, Step } from './address.js';
import { isList, isObject, keyOf } from './elements.js';
import type { Json } from './json.js';

const indexOf = (list: readonly Json[], id: string): number => list.findIndex((element) => keyOf(element) === id);

function stepInto(value: Json | undefined, step: Step): Json | undefined {
  if (typeof step === 'string') return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
  return isList(value) ? value[indexOf(value, step.id)] : undefined;
}

/** What stands at an address; undefined where nothing does. */
export function valueAt(document: Json, at: Address): Json | undefined {
  let value: Json | undefined = document;
  for (const step of at) value = stepInto(value, step);
  return value;
}

/** A copy with another value at an address that is there. Whatever lies beside it is shared with the original. */
export function withValueAt(document: Json, at: Address, value: Json): Json {
  const [step, ...rest] = at;
  if (step === undefined) return value;
  const inner = stepInto(document, step);
  if (inner === undefined) throw new TypeError('there is nothing at this address');
  const changed = withValueAt(inner, rest, value);
  if (typeof step === 'string') return { ...(document as object), [step]: changed };
  const list = document as readonly Json[];
  return list.with(indexOf(list, step.id), changed);
}
