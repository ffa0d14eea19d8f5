import { fill } from '#libs/domain';
import type { Values } from '#libs/domain';
import { isJsonType } from '../reading/media-types.js';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Values come from people too (a team's name): none may break out of its place in a file. */
function escapeFor(mediaType: string): (value: string) => string {
  const oneLine = (value: string): string => value.replaceAll(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ');
  if (isJsonType(mediaType) || /^application\/(?:x-ndjson|jsonl)$/.test(mediaType)) {
    return (value) => JSON.stringify(oneLine(value)).slice(1, -1);
  }
  if (mediaType === 'text/html' || /[/+]xml$/.test(mediaType)) {
    return (value) => oneLine(value).replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
  }
  if (mediaType === 'text/csv') return (value) => oneLine(value).replaceAll('"', '""');
  return oneLine;
}

/** Fills the variables of a text file so that it stays a file of its type. */
export function fillFile(text: string, mediaType: string, values: Values): string {
  const escape = escapeFor(mediaType);
  return fill(text, Object.fromEntries(Object.entries(values).map(([name, value]) => [name, escape(value)])));
}

/** Fills the variables of every text inside a value. */
export function fillAll<T>(value: T, values: Values): T {
  if (typeof value === 'string') return fill(value, values) as T;
  if (Array.isArray(value)) return value.map((item: unknown) => fillAll(item, values)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, fillAll(item as unknown, values)])) as T;
}
