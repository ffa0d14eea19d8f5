import { FASTEST, SLOWEST } from '../clock/clock.js';
import { refuse } from '../kernel/refusal.js';
import { happened, type Decision } from './decision.js';
import type { SeenDrill } from './drill.js';
import type { DrillSettings } from './settings.js';

export interface CreateDrill {
  readonly title: string;
  readonly seed: string;
  readonly settings: DrillSettings;
  readonly packHash: string;
}

export function create(drill: SeenDrill, wanted: CreateDrill): Decision {
  if (drill.seq > 0) return refuse('drill-exists', 'The drill is already there.', { state: drill.status });
  const { name, version } = drill.scenario;
  const { speed } = wanted.settings;
  if (!(speed >= SLOWEST && speed <= FASTEST))
    return refuse('nonsense-value', `The speed lies between ${SLOWEST} and ${FASTEST}.`);
  return happened({
    type: 'drill-created',
    title: wanted.title,
    pack: { name, version, hash: wanted.packHash },
    seed: wanted.seed,
    settings: wanted.settings,
  });
}
