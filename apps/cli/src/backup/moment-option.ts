import { InvalidArgumentError } from 'commander';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)$/;

/** An instant with its zone: without one it would mean another moment on another machine. */
export function momentOption(given: string): Date {
  const moment = new Date(given);
  if (MOMENT.test(given) && !Number.isNaN(moment.getTime())) return moment;
  throw new InvalidArgumentError('Give a moment with its zone, as 2026-11-22T10:15:00Z.');
}
