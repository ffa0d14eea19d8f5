import { INDICATOR_TYPES, isList, isObject, valueAt, type Address } from '#libs/domain';
import { useState } from 'react';
import { IndicatorsInput, type IndicatorRow } from '../../console/answer/indicators-input.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { DraftField } from '../fields/draft-field.js';
import { setting } from '../model/edits.js';
import { editorWords } from '../words/editor-words.js';

const MOST = 200;

/** The indicators that are right, in the same rows in which teams give theirs. */
export function IndicatorList({ at }: { readonly at: Address }) {
  const say = useWords(editorWords);
  const { tree, does, locked } = useDraft();
  const found = valueAt(tree, at);
  const kept: readonly IndicatorRow[] = (isList(found) ? found : []).flatMap((one) => {
    const type = isObject(one) ? INDICATOR_TYPES.find((known) => known === one['type']) : undefined;
    return type && isObject(one) ? [{ type, value: String(one['value'] ?? '') }] : [];
  });
  // A row that is still empty is not kept, and yet must stay where somebody wants to type.
  const [rows, setRows] = useState<readonly IndicatorRow[]>();
  const shown =
    rows && JSON.stringify(rows.filter(({ value }) => value.trim() !== '')) === JSON.stringify(kept) ? rows : kept;
  return (
    <DraftField at={at} label={say('editor.rule.indicators.right')}>
      <IndicatorsInput
        rows={shown}
        most={MOST}
        onChange={(next) => {
          if (locked) return;
          setRows(next);
          does(
            'edit',
            setting(
              tree,
              at,
              next.filter(({ value }) => value.trim() !== '').map((row) => ({ ...row })),
            ),
          );
        }}
      />
    </DraftField>
  );
}
