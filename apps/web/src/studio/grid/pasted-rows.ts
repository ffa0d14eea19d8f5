import { CHANNELS, formatOffset, parseOffset, type JsonObject } from '#libs/domain';
import { freshId } from '../model/edits.js';
import { readAudience } from './audience-text.js';
import { readTable } from './read-table.js';

export const PASTED = ['time', 'title', 'channel', 'from', 'to', 'body'] as const;
export type PastedColumn = (typeof PASTED)[number];

export type PasteFault = 'time-missing' | 'time-unreadable' | 'title-missing' | 'channel-unknown' | 'too-many-cells';

/** One row of a spreadsheet, and what is wrong with it. */
export interface PastedRow {
  readonly line: number;
  readonly cells: Readonly<Partial<Record<PastedColumn, string>>>;
  readonly faults: readonly PasteFault[];
}

export interface Pasted {
  readonly columns: readonly PastedColumn[];
  readonly rows: readonly PastedRow[];
}

/** How spreadsheets call what we call otherwise, in the languages of the screens. */
const HEADS: Readonly<Record<PastedColumn, readonly string[]>> = {
  time: ['time', 't+', 'offset', 'when', 'start', 'start time', 'الوقت', 'زمن', 'التوقيت'],
  title: ['title', 'inject', 'event', 'name', 'subject', 'العنوان', 'الحدث'],
  channel: ['channel', 'method', 'means', 'delivery', 'القناة', 'الوسيلة'],
  from: ['from', 'sender', 'source', 'من', 'المرسل'],
  to: ['to', 'recipient', 'recipients', 'audience', 'target', 'إلى', 'المستلم'],
  body: ['body', 'text', 'message', 'description', 'details', 'النص', 'الوصف', 'الرسالة'],
};

const headOf = (cell: string): PastedColumn | undefined =>
  PASTED.find((column) => HEADS[column].includes(cell.trim().toLocaleLowerCase()));

/** Drill time as spreadsheets write it: `T+00:10`, `0:10:00`, `1:05`. */
export function pastedTime(text: string): number | undefined {
  const bare = text.trim().replace(/^t?\s*\+?\s*/i, '');
  const [hours = '', ...rest] = bare.split(':');
  return rest.length === 0 ? undefined : parseOffset(`T+${hours.padStart(2, '0')}:${rest.join(':')}`);
}

const channelIn = (text: string): string | undefined =>
  CHANNELS.find((channel) => channel === text.trim().toLowerCase().replaceAll('-', ''));

function readRow(cells: readonly string[], columns: readonly PastedColumn[], line: number): PastedRow {
  const named: Partial<Record<PastedColumn, string>> = {};
  columns.forEach((column, index) => {
    const cell = cells[index];
    if (cell !== undefined && cell !== '') named[column] = cell;
  });
  const faults: PasteFault[] = [];
  if (named.time === undefined) faults.push('time-missing');
  else if (pastedTime(named.time) === undefined) faults.push('time-unreadable');
  if (named.title === undefined) faults.push('title-missing');
  if (named.channel !== undefined && channelIn(named.channel) === undefined) faults.push('channel-unknown');
  if (cells.slice(columns.length).some((cell) => cell !== '')) faults.push('too-many-cells');
  return { line, cells: named, faults };
}

/** Reads rows of a spreadsheet. Where the first row names columns, it says their order; else it is that of `PASTED`. */
export function readPasted(text: string): Pasted {
  const [first = [], ...rest] = readTable(text);
  const heads = first.map(headOf);
  const headed = heads.filter(Boolean).length >= 2 && heads.includes('title');
  const columns = headed ? heads.map((head, index) => head ?? PASTED[index] ?? 'body') : PASTED;
  const rows = headed ? rest : first.length > 0 ? [first, ...rest] : [];
  return { columns, rows: rows.map((cells, index) => readRow(cells, columns, index + (headed ? 2 : 1))) };
}

export interface NewInject {
  readonly inject: JsonObject & { readonly id: string };
  readonly body: string | undefined;
}

/** The injects that sound rows describe, each under an id of its own. */
export function injectsFrom(rows: readonly PastedRow[], taken: readonly string[]): readonly NewInject[] {
  const ids = [...taken];
  return rows.map(({ cells: { time = '', title = '', channel, from, to = '', body } }) => {
    const id = freshId(title, ids, 'inject');
    ids.push(id);
    const audience = readAudience(to);
    const inject = {
      id,
      title,
      trigger: { at: formatOffset(pastedTime(time) ?? 0) },
      ...(channel !== undefined && { channel: channelIn(channel) ?? 'email' }),
      ...(from !== undefined && { from: { name: from } }),
      ...(audience && { audience }),
    };
    return { inject, body };
  });
}
