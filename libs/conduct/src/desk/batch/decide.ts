import { ok, refuse, type DoneCommand, type Instant, type SeenDrill } from '#libs/domain';
import type { spanHere } from '#libs/platform';
import { randomUUID } from 'node:crypto';
import type { HeldDrill } from './held-drill.js';
import type { Answer, Request } from '../request.js';

/** One who waits in line at a drill's desk: with a command, to look, or only for what is due. */
export interface Waiting {
  readonly request: Request | undefined;
  readonly look: ((drill: SeenDrill) => void) | undefined;
  readonly answer: (answer: Answer) => void;
  readonly fail: (bug: unknown) => void;
  readonly span: ReturnType<typeof spanHere>;
  /** What was decided while the batch before was on its way to the disk, upon the holding that it was decided upon. */
  ahead?: { readonly held: HeldDrill; readonly decided: Decided };
}

/** An answer to be given when it is kept; or that it was done before, by which entries; or the bug that it fell over. */
export type Decided =
  { readonly answer: Answer } | { readonly done: Pick<DoneCommand, 'first' | 'last'> } | { readonly bug: unknown };

/** A command whose decision throws fails alone: nothing of it was folded in, and the others of its batch go on. */
export function decide(held: HeldDrill, { request }: Pick<Waiting, 'request'>, now: Instant): Decided {
  try {
    return request ? upon(held, request, now) : { answer: ok({ entries: [], drill: held.seen }) };
  } catch (bug) {
    return { bug };
  }
}

function upon(held: HeldDrill, { key, asked, actor, decide: decision }: Request, now: Instant): Decided {
  const done = key === undefined ? undefined : held.seen.done.get(key);
  if (done && done.asked !== asked) return { answer: refuse('key-reused', 'This key was used for another command.') };
  if (done) return { done };
  const decided = decision(held.seen, now, randomUUID);
  if (!decided.ok) return { answer: decided };
  const entries = held.add(decided.value, now, actor, key === undefined ? undefined : { key, asked });
  return { answer: ok({ entries, drill: held.seen }) };
}
