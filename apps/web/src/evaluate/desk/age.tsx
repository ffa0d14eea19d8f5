import { useState } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { formatTag } from '../../ui/words/locales.js';
import { useLocale } from '../../ui/words/use-locale.js';
import { evaluateWords } from '../words/evaluate-words.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function spanOf(passed: number, tag: string): string {
  const [value, unit] =
    passed >= DAY ? [passed / DAY, 'day'] : passed >= HOUR ? [passed / HOUR, 'hour'] : [passed / MINUTE, 'minute'];
  return new Intl.NumberFormat(tag, { style: 'unit', unit: unit as string, unitDisplay: 'long' }).format(
    Math.floor(value as number),
  );
}

/** How long something has waited, as of when it was read. */
export function Age({ since }: { readonly since: string }) {
  const say = useWords(evaluateWords);
  const locale = useLocale();
  const [now] = useState(() => Date.now());
  const passed = now - Date.parse(since);
  const words =
    passed < MINUTE ? say('evaluate.since.soon') : say('evaluate.since', { span: spanOf(passed, formatTag(locale)) });
  return <time dateTime={since}>{words}</time>;
}
