import type { EvaluationMarks } from '#libs/contracts';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ask } from '../../shell/http/ask.js';
import type { ControlDesk } from '../control-desk.js';

export type EvaluatorLine = EvaluationMarks['evaluators'][number];

/** Who evaluates a drill, and how; read again whenever an event says that it changed. */
export const useEvaluated = (desk: ControlDesk) =>
  useQuery({
    queryKey: ['drills', desk.id, 'evaluation', desk.view.evaluation],
    queryFn: () => ask<EvaluationMarks>(`drills/${desk.id}/evaluation/marks`),
    placeholderData: keepPreviousData,
  });
