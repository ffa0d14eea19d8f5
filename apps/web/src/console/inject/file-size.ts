import { formatTag, type Locale } from '../../ui/words/locales.js';

const KILO = 1000;

/** A file's size as people read it. */
export function fileSize(bytes: number, locale: Locale): string {
  const [value, unit] =
    bytes < KILO
      ? [bytes, 'byte']
      : bytes < KILO * KILO
        ? [bytes / KILO, 'kilobyte']
        : [bytes / KILO / KILO, 'megabyte'];
  const style = { style: 'unit', unit: String(unit), unitDisplay: 'short', maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(formatTag(locale), style).format(Number(value));
}
