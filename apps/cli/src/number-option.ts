import { InvalidArgumentError } from 'commander';

/** Reads a number of an option within bounds. */
export const numberOption =
  (low: number, high: number, { whole = true } = {}) =>
  (given: string): number => {
    const number = /^\d+(\.\d+)?$/.test(given) ? Number(given) : NaN;
    const fits = number >= low && number <= high && (!whole || Number.isInteger(number));
    if (!fits) throw new InvalidArgumentError(`Give a ${whole ? 'whole ' : ''}number from ${low} to ${high}.`);
    return number;
  };
