import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { ask } from '../shell/http/ask.js';
import { isClosedError } from '../shell/page/closed-notice.js';
import { useSession } from '../shell/session/use-session.js';

const EVERY = 8_000;

/** The drill that whoever is signed in evaluates. */
export function useEvaluated(): string {
  const { drill } = useSession();
  if (drill === null) throw new Error('an evaluator is in one drill');
  return drill;
}

interface Evaluated<T> {
  readonly data: T | undefined;
  readonly error: Error | null;
}

/**
 * Something of the evaluation, read again and again: others mark meanwhile, and teams answer. What was read before the
 * drill was closed is not shown any longer.
 */
export function useEvaluation<T>(path: string, wanted = true): Evaluated<T> {
  const drill = useEvaluated();
  const { data, error } = useQuery({
    queryKey: ['evaluation', drill, path],
    queryFn: () => ask<T>(`drills/${drill}/evaluation/${path}`),
    refetchInterval: EVERY,
    staleTime: 0,
    enabled: wanted,
  });
  return { data: isClosedError(error) ? undefined : data, error };
}

/** Has everything read again at once, after something was done. */
export function useReadAgain(): () => void {
  const answers = useQueryClient();
  return useCallback(() => void answers.invalidateQueries({ queryKey: ['evaluation'] }), [answers]);
}
