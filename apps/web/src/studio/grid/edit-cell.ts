import type { DraftDocument } from '#libs/contracts';
import { isObject, valueAt, type DraftChange, type Json } from '#libs/domain';
import { readTyped } from '../fields/typed-field.js';
import { setting } from '../model/edits.js';
import { PLACES } from '../model/places.js';
import { writing } from '../model/texts.js';
import { readAudience } from './audience-text.js';
import type { Column, MselRow } from './msel-rows.js';

/** Columns whose cells are edited where they stand; the others open the inject. */
export const isEditable = (column: Column, row: MselRow): boolean =>
  column === 'title' ||
  column === 'channel' ||
  column === 'from' ||
  column === 'to' ||
  (column === 'time' && (row.kind === 'at' || row.kind === undefined));

/** What an edited cell makes of the draft. */
export function editCell(
  draft: DraftDocument,
  row: MselRow,
  column: Column,
  text: string,
  language: string,
): readonly DraftChange[] {
  const tree = draft as unknown as Json;
  const at = ['scenario', 'injects', { id: row.id }];
  switch (column) {
    case 'title':
      return writing(draft, PLACES.injectTitle(row.id), language, text);
    case 'time': {
      const time = readTyped('offset', text)?.value;
      if (time === undefined) return [];
      return row.kind === 'at'
        ? setting(tree, [...at, 'trigger', 'at'], time)
        : setting(tree, [...at, 'trigger'], { at: time });
    }
    case 'channel':
      return setting(tree, [...at, 'channel'], text);
    case 'from': {
      const from = valueAt(tree, [...at, 'from']);
      if (text.trim() === '') return setting(tree, [...at, 'from'], undefined);
      return isObject(from)
        ? setting(tree, [...at, 'from', 'name'], text)
        : setting(tree, [...at, 'from'], { name: text });
    }
    case 'to':
      return setting(tree, [...at, 'audience'], readAudience(text));
    default:
      return [];
  }
}
