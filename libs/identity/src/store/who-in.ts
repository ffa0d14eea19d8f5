import type { CodeFor } from '../sessions/access-codes.js';
import type { AccessCode } from './access-code.js';

/** Whom a row of a table speaks of; undefined where it does not say so whole. */
export function whoIn({ role, drill, team, evaluator }: Omit<AccessCode, 'hash'>): CodeFor | undefined {
  if (role === 'organiser') return { role };
  if (drill === null) return undefined;
  switch (role) {
    case 'observer':
      return { role, drill };
    case 'evaluator':
    case 'lead-evaluator':
      return evaluator === null ? undefined : { role, drill, evaluator };
    case 'team':
      return team === null ? undefined : { role, drill, team };
  }
}
