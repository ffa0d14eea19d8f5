import type { Entry } from '../journal/event.js';
import type { Drill } from './drill.js';
import type { Folds } from './folds.js';
import { evaluationFolds } from '../evaluation/fold-evaluation.js';
import { ownershipFolds } from '../ownership/fold-ownership.js';
import { injectFolds } from './fold-injects.js';
import { lifecycleFolds } from './fold-lifecycle.js';
import { responseFolds } from './fold-responses.js';

const folds: Folds = { ...lifecycleFolds, ...injectFolds, ...responseFolds, ...evaluationFolds, ...ownershipFolds };

/** A newer program has written what this one cannot fold: it must not decide on this drill any more. */
export class UnknownEvent extends Error {
  constructor(readonly type: string) {
    super(`this program knows no event ${type}`);
  }
}

/** Applies one entry to the drill that the caller owns. Entries come in order and without gaps. @throws UnknownEvent */
export function evolve(drill: Drill, entry: Entry): void {
  if (entry.seq !== drill.seq + 1) throw new RangeError(`entry ${entry.seq} does not follow ${drill.seq}`);
  const fold = folds[entry.event.type] as ((drill: Drill, event: Entry['event'], entry: Entry) => void) | undefined;
  if (!fold) throw new UnknownEvent(entry.event.type);
  const before = drill.clock.segments.at(-1);
  fold(drill, entry.event, entry);
  const latest = drill.clock.segments.at(-1);
  if (latest && latest !== before) drill.turns.set(entry.seq, latest);
  drill.seq = entry.seq;
  if (entry.key !== undefined) remember(drill, entry.key, entry);
}

function remember(drill: Drill, key: string, entry: Entry): void {
  const done = drill.done.get(key);
  if (done) done.last = entry.seq;
  else drill.done.set(key, { asked: entry.asked ?? '', first: entry.seq, last: entry.seq });
}
