import { refuse } from '../kernel/refusal.js';
import { happened, unless, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';

/** StartEx. Every team must have its values and artefacts by then. */
export function start(drill: SeenDrill): Decision {
  const refusal = unless(drill, 'planned', 'scheduled');
  if (refusal) return refusal;
  if (drill.teams.size === 0) return refuse('drill-not-ready', 'The drill has no team yet.', { state: drill.status });
  const unprepared = [...drill.teams.values()].filter((team) => Object.keys(team.values).length === 0);
  if (unprepared.length > 0) {
    const names = unprepared.map((team) => team.card.name).join(', ');
    return refuse('drill-not-ready', `Artefacts are not prepared for: ${names}.`, { state: drill.status });
  }
  return happened({ type: 'drill-started' });
}
