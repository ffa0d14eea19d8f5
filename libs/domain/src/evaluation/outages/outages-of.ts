import { drillTimeAt } from '../../clock/clock.js';
import type { SeenDrill } from '../../drill/drill.js';
import type { TeamId } from '../../kernel/ids.js';
import type { DrillTime } from '../../kernel/time.js';

/** A team's verified outages in drill time: a pause within one is none of it. */
export const outagesOf = (drill: SeenDrill, team: TeamId): { readonly from: DrillTime; readonly to: DrillTime }[] =>
  drill.evaluation.outages.flatMap((one) =>
    one.team === team && !one.withdrawn
      ? [{ from: drillTimeAt(drill.clock, one.from), to: drillTimeAt(drill.clock, one.to) }]
      : [],
  );
