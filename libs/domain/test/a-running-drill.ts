import {
  addNation,
  addOrganisation,
  addTeam,
  create,
  DEFAULT_SETTINGS,
  happened,
  start,
  type DrillSettings,
  type Inject,
  type TeamCard,
} from '../src/index.js';
import { aScenario } from './a-scenario.js';
import { VirtualDrill } from './virtual-drill.js';
import type { Scenario } from '../src/index.js';

export interface Wanted {
  readonly teams?: number;
  readonly injects?: readonly Inject[];
  readonly scenario?: Scenario;
  readonly settings?: Partial<DrillSettings>;
  /** What is said of the n-th team, from 1. */
  readonly team?: (n: number) => Partial<TeamCard>;
}

export const SEED = 'seed-that-must-stay';
export const canaryOf = (team: string): string => `cn-${team}-cn`;
export const domainOf = (team: string): string => `${team}.example`;

/** A drill with its nations and teams, each with a canary of its own, before StartEx. */
export function aPlannedDrill(wanted: Wanted = {}): VirtualDrill {
  const drill = new VirtualDrill(wanted.scenario ?? aScenario(wanted.injects ?? []));
  const settings = { ...DEFAULT_SETTINGS, ...wanted.settings };
  drill.does((seen) => create(seen, { title: 'Regional drill', seed: SEED, settings, packHash: 'hash' }));
  for (let n = 1; n <= (wanted.teams ?? 2); n++) addOne(drill, n, wanted.team?.(n) ?? {});
  return drill;
}

function addOne(drill: VirtualDrill, n: number, said: Partial<TeamCard>): void {
  const [id, nation, organisation] = [`team-${n}`, `N${n}`, `cirt-${n}`];
  const card = { id, name: `Crew ${n} of ${id}`, nation, organisation, role: 'national-cirt', tags: [] };
  drill.does((seen) => addNation(seen, nation, `Nation ${n}`));
  drill.does((seen) => addOrganisation(seen, organisation, `Organisation ${n}`, nation));
  drill.does((seen) => addTeam(seen, { ...card, languages: ['en'], extraTime: 1, ...said }));
  const values = { canary: canaryOf(id), domain: domainOf(id) };
  const artefact = { id: 'mail', name: `${canaryOf(id)}.eml`, mediaType: 'message/rfc822', sha256: id, bytes: 1 };
  drill.does(() => happened({ type: 'team-prepared', team: id, values, artefacts: [artefact] }));
}

export function aRunningDrill(wanted: Wanted = {}): VirtualDrill {
  const drill = aPlannedDrill(wanted);
  drill.does((seen) => start(seen));
  return drill;
}
