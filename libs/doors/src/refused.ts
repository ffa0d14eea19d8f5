import type { Refusal, Result } from '#libs/domain';

/** Carries a refusal out of a controller to the filter that writes it as a problem. */
export class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

/** The value, or the refusal on its way out. For doors only: inside the house refusals are values. */
export function orRefused<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Refused(result.refusal);
}
