import { useEffect, useState } from 'react';

/** The instant now, read again every so many milliseconds while the page is looked at. */
export function useNow(now: () => number, every = 500): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const look = (): void => setAt(now());
    look();
    const timer = window.setInterval(look, every);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now, every]);
  return at;
}
