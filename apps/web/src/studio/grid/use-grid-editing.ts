import type { Json } from '#libs/domain';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { useDraft } from '../desk/draft-context.js';
import { freshId, idsIn } from '../model/edits.js';
import { addInject, duplicateInject, removeInject } from '../model/inject-edits.js';
import { gridWords } from '../words/grid-words.js';
import type { Ending } from './cell-editor.js';
import { editCell, isEditable } from './edit-cell.js';
import type { Editing } from './grid-row.js';
import type { Column, MselRow } from './msel-rows.js';
import type { useCellFocus } from './use-cell-focus.js';

interface Edited {
  readonly rows: readonly MselRow[];
  readonly columns: readonly Column[];
  readonly language: string;
  readonly focus: ReturnType<typeof useCellFocus>;
  readonly onPaste: (text: string) => void;
}

const isTyped = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean =>
  key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey;

/** What keys and buttons do in the grid. */
export function useGridEditing({ rows, columns, language, focus, onPaste }: Edited) {
  const { id: draft, document: written, does, locked, goTo } = useDraft();
  const navigate = useNavigate();
  const [editing, edit] = useState<Editing>();
  const { at, go, byKey, setAt } = focus;
  const row = rows[at.row];
  const column = columns[at.column];
  const open = useCallback(
    (inject: string) =>
      void navigate({ to: '/studio/$draft/$view/$element', params: { draft, view: 'inject', element: inject } }),
    [navigate, draft],
  );
  const enter = (one: MselRow, where: Column, typed?: string): void => {
    if (!locked && isEditable(where, one)) edit({ id: one.id, column: where, typed });
    else if (typed === undefined) open(one.id);
  };
  const acts = useRowActs(rows, columns, focus, row, language);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (editing || event.defaultPrevented || !(event.target as HTMLElement).dataset['cell']) return;
    if (!event.ctrlKey && !event.metaKey && !event.altKey && byKey(event.key)) return event.preventDefault();
    if (!row || !column) return;
    if (event.key === 'Enter' || event.key === 'F2') enter(row, column);
    else if (event.key === 'Delete' && column === 'number') acts.remove();
    else if (isTyped(event) && isEditable(column, row) && column !== 'channel') enter(row, column, event.key);
    else return;
    event.preventDefault();
  };
  const onKeep = (one: MselRow, where: Column, text: string, ending: Ending): void => {
    edit(undefined);
    does('edit', editCell(written, one, where, text, language));
    if (ending === 'none') return;
    go(ending === 'aside' ? { ...at, column: at.column + 1 } : ending === 'down' ? { ...at, row: at.row + 1 } : at);
  };
  const onLeave = (): void => {
    edit(undefined);
    go(at);
  };
  const onPoint = (index: number, to: number): void => {
    setAt({ row: index, column: to });
    const inject = rows[index];
    if (inject) goTo(['scenario', 'injects', { id: inject.id }]);
  };
  const onPasted = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text');
    if (editing || locked || !/[\t\n]/.test(text.trim())) return;
    event.preventDefault();
    onPaste(text);
  };
  return { editing, row, locked, open, onKeyDown, onKeep, onLeave, onPoint, onPasted, onEnter: enter, ...acts };
}

/** Adds, copies and takes out whole rows; everything of it can be taken back. What is new takes the focus once it is drawn. */
function useRowActs(
  rows: readonly MselRow[],
  columns: readonly Column[],
  { at, go }: Edited['focus'],
  row: MselRow | undefined,
  language: string,
) {
  const say = useWords(gridWords);
  const { document: written, does, languages, locked } = useDraft();
  const [fresh, setFresh] = useState<string>();
  const place = fresh === undefined ? -1 : rows.findIndex(({ id }) => id === fresh);
  useEffect(() => {
    if (place < 0) return;
    setFresh(undefined);
    go({ row: place, column: columns.indexOf('title') });
  }, [place, go, columns]);
  const add = (): void => {
    if (locked) return;
    const id = freshId('', idsIn(written as unknown as Json, ['scenario', 'injects']), 'inject');
    const title = say('grid.new');
    const inject = {
      id,
      title: language === languages[0] ? title : { [language]: title },
      trigger: { at: 'T+00:00:00' },
    };
    does('add', addInject(written, inject, row?.id));
    setFresh(id);
  };
  const duplicate = (): void => {
    const copy = row && duplicateInject(written, row.id);
    if (!copy || locked) return;
    does('duplicate', copy.changes);
    setFresh(copy.id);
  };
  const remove = (): void => {
    if (!row || locked) return;
    does('remove', removeInject(written, row.id));
    go({ ...at, row: Math.min(at.row, rows.length - 2) });
  };
  return { add, duplicate, remove };
}
