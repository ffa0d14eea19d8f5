import type { Self } from '#libs/contracts';
import { useQuery } from '@tanstack/react-query';
import { ask } from '../shell/http/ask.js';

export const SELF = ['people', 'me'] as const;

/** The person whose session this is: places, grants, ways in. */
export const useSelf = (enabled = true) =>
  useQuery({ queryKey: SELF, queryFn: () => ask<Self>('people/me'), enabled, staleTime: 5_000 });
