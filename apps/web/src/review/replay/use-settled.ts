import { useEffect, useState } from 'react';

/** A value, at most every so many milliseconds; the last one always comes. */
export function useSettled<T>(value: T, every = 300): T {
  const [settled, settle] = useState(value);
  useEffect(() => {
    if (Object.is(value, settled)) return undefined;
    const timer = window.setTimeout(() => settle(value), every);
    return () => window.clearTimeout(timer);
  }, [value, settled, every]);
  return settled;
}
