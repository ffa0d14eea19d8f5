import { formatDuration, formatOffset } from '#libs/domain';
import { useMemo } from 'react';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';

export const DASH = '–';

export interface Figures {
  /** A share of one, in percent; a dash where there is none. */
  readonly percent: (share: number | null | undefined) => string;
  readonly number: (value: number, digits?: number) => string;
  readonly span: (span: number | null) => string;
  /** Drill time, to the second. */
  readonly offset: (time: number) => string;
  /** Wall time, as the organiser's zone has it. */
  readonly day: (at: number | null) => string;
  readonly second: (at: number | null) => string;
}

/** Writes the report's figures as its reader's language has them, digits and order as in logs. */
export function useFigures(zone: string): Figures {
  const locale = useLocale();
  return useMemo(() => {
    const tag = formatTag(locale);
    const whole = new Intl.NumberFormat(tag, { style: 'percent' });
    const timeZone = knownZone(zone);
    const date = new Intl.DateTimeFormat(tag, { dateStyle: 'long', timeStyle: 'short', hourCycle: 'h23', timeZone });
    const clock = new Intl.DateTimeFormat(tag, { timeStyle: 'medium', hourCycle: 'h23', timeZone });
    return {
      percent: (share) => (share === null || share === undefined ? DASH : whole.format(share)),
      number: (value, digits = 2) => String(Math.round(value * 10 ** digits) / 10 ** digits),
      span: (span) => (span === null ? DASH : formatDuration(span < 1000 ? span : Math.round(span / 1000) * 1000)),
      offset: (time) => formatOffset(Math.floor(time / 1000) * 1000),
      day: (at) => (at === null ? DASH : date.format(at)),
      second: (at) => (at === null ? DASH : clock.format(at)),
    };
  }, [locale, zone]);
}

/** A browser may know fewer zones than the server. */
function knownZone(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}
