import type { DrillId, Result } from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { prepareTeams, startDrill } from '../commands/play/start-drill.js';
import { DrillDesks } from './drill-desks.js';
import type { Outcome } from './request.js';
import { ScenarioSource } from './scenario-source.js';

/** StartEx: makes what the teams play with, then starts the clock. Made early (at scheduling), StartEx has nothing left to make. */
@Injectable()
export class StartEx {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(ScenarioSource) private readonly scenarios: ScenarioSource,
  ) {}

  async start(caller: Caller, drill: DrillId, key?: string): Promise<Result<Outcome>> {
    const permitted = permit(caller, startDrill.action, drill);
    if (!permitted.ok) return permitted;
    await this.prepare(drill);
    return this.desks.perform(caller, drill, startDrill, {}, key);
  }

  /** The moment for which the drill was scheduled has come. */
  async startOnTime(drill: DrillId): Promise<Result<Outcome>> {
    await this.prepare(drill);
    return this.desks.performOwn(drill, startDrill, {});
  }

  /** Makes values and artefacts for the teams that have none. Harmless at any time. */
  async prepare(drill: DrillId): Promise<void> {
    const prepared = await this.desks.read(drill, (seen) => {
      const waiting = (seen.status === 'planned' || seen.status === 'scheduled') && seen.teams.size > 0;
      return waiting ? this.scenarios.prepare(seen) : Promise.resolve(undefined);
    });
    if (prepared) await this.desks.performOwn(drill, prepareTeams, { prepared });
  }
}
