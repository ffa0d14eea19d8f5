import type { DrillSummary, InjectLine, StreamEntry } from '#libs/contracts';
import type { ConductSees } from '../../control/conduct-sees.js';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { Conduct } from '../../control/conduct/conduct.js';
import type { ControlDesk } from '../../control/control-desk.js';
import { controlledDrill } from '../../control/controlled-drill.js';
import { ask } from '../../shell/http/ask.js';
import { Loading } from '../../shell/page/page.js';
import { WentWrong } from '../../shell/page/went-wrong.js';
import { ClockStrip } from '../../ui/time/clock-strip.js';
import { FoldedPast } from './folded-past.js';
import type { Replayed } from './replayed.js';
import styles from './replay.module.css';
import { useSettled } from './use-settled.js';

/** Control as it stood at an instant. The plan is what it could read then. */
export function ControlReplay({ drill, lines, closed, at, now }: Replayed) {
  const past = useMemo(() => new FoldedPast(controlledDrill, lines as readonly StreamEntry<ConductSees>[]), [lines]);
  const view = past.at(at);
  const until = useSettled(lines[past.countAt(at) - 1]?.at ?? 0);
  const summary = useQuery({ queryKey: ['drills', drill], queryFn: () => ask<DrillSummary>(`drills/${drill}`) });
  const plan = useQuery({
    queryKey: ['replay', drill, 'plan', until],
    queryFn: () => ask<InjectLine[]>(`drills/${drill}/replay/plan?at=${until}`),
    placeholderData: keepPreviousData,
    staleTime: Infinity,
  });
  const teams = useMemo(() => Object.values(view.teams), [view.teams]);
  const desk = useMemo((): ControlDesk | undefined => {
    if (!summary.data || !plan.data) return undefined;
    const { title, phases } = summary.data;
    return { id: drill, title, view, now, phases, teams, lines: plan.data, past: true, closed };
  }, [summary.data, plan.data, drill, view, now, teams, closed]);
  const error = summary.error ?? plan.error;
  if (error && !desk) return <WentWrong error={error} />;
  return (
    <>
      <ClockStrip drill={view.drill} now={now} />
      <div className={styles['control']} data-settled={!plan.isPlaceholderData && plan.isSuccess}>
        {desk ? <Conduct desk={desk} /> : <Loading />}
      </div>
    </>
  );
}
