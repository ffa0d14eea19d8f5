import type { DrillSummary, InjectLine } from '#libs/contracts';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { ask } from '../shell/http/ask.js';
import { useStream } from '../shell/stream/use-stream.js';
import type { ControlDesk } from './control-desk.js';
import { controlledDrill } from './controlled-drill.js';

const BREATH = 1_500;

/** Reads the plan again when something has happened that may have changed it, a breath later, so that many changes make one. */
function usePlan(id: string, schedule: number) {
  const answers = useQueryClient();
  const plan = useQuery({
    queryKey: ['drills', id, 'injects'],
    queryFn: () => ask<InjectLine[]>(`drills/${id}/injects`),
  });
  const timer = useRef<number | undefined>(undefined);
  useEffect(() => {
    timer.current ??= window.setTimeout(() => {
      timer.current = undefined;
      void answers.invalidateQueries({ queryKey: ['drills', id, 'injects'] });
    }, BREATH);
  }, [answers, id, schedule]);
  useEffect(() => () => window.clearTimeout(timer.current), []);
  return plan;
}

/** A drill for control: its stream, folded, and the plan of its injects. */
export function useControlDesk(id: string) {
  const { stream, seen } = useStream(controlledDrill, id);
  const { view } = seen;
  const summary = useQuery({ queryKey: ['drills', id], queryFn: () => ask<DrillSummary>(`drills/${id}`) });
  const plan = usePlan(id, view.schedule);
  const teams = useMemo(() => Object.values(view.teams), [view.teams]);
  const desk = useMemo((): ControlDesk | undefined => {
    if (!seen.read || !summary.data || !plan.data) return undefined;
    const { title, phases } = summary.data;
    return { id, title, view, now: stream.now, phases, teams, lines: plan.data, closed: view.closed };
  }, [seen.read, summary.data, plan.data, id, view, stream, teams]);
  return { stream, seen, desk, error: summary.error ?? plan.error };
}
