import { performance } from 'node:perf_hooks';

/**
 * Now, in Unix milliseconds with fractions. The system clock counts whole milliseconds, so the running clock is set
 * against it once, at a turn of the millisecond; processes of one machine then agree to some hundredths.
 */
export function instant(): number {
  return offset + performance.now();
}

const offset = align();

function align(): number {
  const before = Date.now();
  while (Date.now() === before);
  return Date.now() - performance.now();
}
