import type { Address } from '#libs/domain';

/** An address as one word, for keys and comparisons. */
export const addressKey = (at: Address): string =>
  at.map((step) => (typeof step === 'string' ? step : `#${step.id}`)).join('/');

/** Whether something stands at an address or below it. */
export const isWithin = (inner: Address, outer: Address): boolean =>
  inner.length >= outer.length && addressKey(inner.slice(0, outer.length)) === addressKey(outer);
