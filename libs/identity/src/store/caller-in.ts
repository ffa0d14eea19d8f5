import type { Caller } from '../policies/caller.js';
import { shownName } from '../sessions/shown-name.js';
import type { PersonRecord } from './people/person-record.js';
import type { SessionRecord } from './session-record.js';
import { whoIn } from './who-in.js';

type Row = Pick<
  SessionRecord,
  'role' | 'drill' | 'team' | 'seat' | 'nation' | 'evaluator' | 'console' | 'name' | 'person'
>;

/** Whom a session speaks for; undefined where it does not say so whole, or where its person may not act any more. */
export function callerIn(row: Row, person: PersonRecord | null): Caller | undefined {
  if (row.person !== null && (!person || person.disabled)) return undefined;
  const name = person ? shownName(person.name) : (row.name ?? '');
  const session = { console: row.console, ...(person && { person: person.id }) };
  if (row.role === 'person')
    return person ? { ...session, role: 'person', person: person.id, name, grants: person.grants } : undefined;
  const place = whoIn({ ...row, role: row.role });
  // Of those who came in with a code, only teams have several consoles that see each other.
  const named = name !== '' && (person !== null || place?.role === 'team');
  return place && { ...place, ...session, ...(named && { name }) };
}
