import { useMemo } from 'react';
import { useLocale } from '../../ui/words/use-locale.js';
import { useDraft } from '../desk/draft-context.js';
import { viewOf } from '../draft/use-leading.js';
import { mselRows, type MselRow } from './msel-rows.js';

interface Rows {
  readonly rows: readonly MselRow[];
  /** The language in which titles are shown and edited: the reader's, where the scenario has it. */
  readonly language: string;
}

/** The injects of the open draft as rows. */
export function useMselRows(): Rows {
  const { document, faults, languages, wanted } = useDraft();
  const locale = useLocale();
  const language = languages.includes(locale) ? locale : (languages[0] ?? 'en');
  const found = useMemo(() => {
    const counts = new Map<string, { faults: number; warnings: number }>();
    for (const { at, severity } of faults?.faults ?? []) {
      const inject = at && viewOf(at);
      if (inject?.view !== 'inject' || inject.element === undefined) continue;
      const before = counts.get(inject.element) ?? { faults: 0, warnings: 0 };
      const more = severity === 'fault' ? 'faults' : 'warnings';
      counts.set(inject.element, { ...before, [more]: before[more] + 1 });
    }
    return counts;
  }, [faults]);
  const rows = useMemo(() => mselRows(document, { language, wanted, found }), [document, language, wanted, found]);
  return { rows, language };
}
