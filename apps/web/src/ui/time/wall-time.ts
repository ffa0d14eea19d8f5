import { useMemo } from 'react';
import { formatTag } from '../words/locales.js';
import { useLocale } from '../words/use-locale.js';

interface WallTime {
  /** Hours and minutes, of this browser's zone. */
  readonly minute: (at: number) => string;
  readonly second: (at: number) => string;
  readonly day: (at: number) => string;
}

/** Writes instants as people of the chosen language read them. */
export function useWallTime(): WallTime {
  const locale = useLocale();
  return useMemo(() => {
    const by = (options: Intl.DateTimeFormatOptions) => {
      const format = new Intl.DateTimeFormat(formatTag(locale), options);
      return (at: number) => format.format(at);
    };
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    return {
      minute: by(clock),
      second: by({ ...clock, second: '2-digit' }),
      day: by({ dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }),
    };
  }, [locale]);
}
