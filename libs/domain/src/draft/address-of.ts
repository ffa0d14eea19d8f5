import type { Address, Step } from './address.js';
import { isList, isObject, keyOf, keysOf } from './elements.js';
import type { Json } from './json.js';

/** The address of what keys and indexes lead to; where an element has no name of its own, that of the list around it. */
export function addressOf(document: Json, path: readonly (string | number)[]): Address {
  const address: Step[] = [];
  let value: Json | undefined = document;
  for (const step of path) {
    if (isList(value)) {
      const element: Json | undefined = keysOf(value) && value[Number(step)];
      const id = element === undefined ? undefined : keyOf(element);
      if (id === undefined) return address;
      address.push({ id });
      value = element;
    } else if (isObject(value)) {
      address.push(String(step));
      value = Object.hasOwn(value, step) ? value[step] : undefined;
    } else return address;
  }
  return address;
}
