import { ok, refuse, type Entry, type Instant, type SeenDrill } from '#libs/domain';
import type { spanHere } from '#libs/platform';
import { randomUUID } from 'node:crypto';
import type { HeldDrill } from './held-drill.js';
import type { Answer, Request } from './request.js';

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

/** An answer to be given when it is kept, or the bug that the decision fell over. */
export type Decided = { readonly answer: Answer } | { readonly bug: unknown };

/** A command whose decision throws fails alone: nothing of it was folded in, and the others of its batch go on. */
export function decide(held: HeldDrill, { request }: Pick<Waiting, 'request'>, now: Instant): Decided {
  try {
    return { answer: request ? answerTo(held, request, now) : ok({ entries: [], drill: held.seen }) };
  } catch (bug) {
    return { bug };
  }
}

function answerTo(held: HeldDrill, { key, asked, actor, decide: upon }: Request, now: Instant): Answer {
  const done = key === undefined ? undefined : held.seen.done.get(key);
  if (done && done.asked !== asked) return refuse('key-reused', 'This key was used for another command.');
  if (done) return ok({ entries: done.entries as readonly Entry[], drill: held.seen });
  const decision = upon(held.seen, now, randomUUID);
  if (!decision.ok) return decision;
  const entries = held.add(decision.value, now, actor, key === undefined ? undefined : { key, asked });
  return ok({ entries, drill: held.seen });
}
