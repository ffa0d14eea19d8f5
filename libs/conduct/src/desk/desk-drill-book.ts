import { Uuid } from '#libs/contracts';
import { isClosed, type DrillId } from '#libs/domain';
import { DrillBook, type DrillFacts } from '#libs/identity';
import { Inject, Injectable } from '@nestjs/common';
import { Catalogue } from '../store/catalogue.js';
import { DrillDesks } from './drill-desks.js';

/** Tells identity of drills. A drill whose journal is not there any more has its title, and nobody in it. */
@Injectable()
export class DeskDrillBook extends DrillBook {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {
    super();
  }

  async find(drill: DrillId): Promise<DrillFacts | undefined> {
    const record = Uuid.safeParse(drill).success ? await this.catalogue.find(drill) : null;
    if (!record) return undefined;
    const { title, over } = record;
    const who = await this.desks.read(drill, ({ nations, teams, evaluation }) => ({
      closed: isClosed({ evaluation }),
      nations: new Map([...nations].map(([nation, { name }]) => [nation, name])),
      teams: new Map([...teams.values()].map(({ card: { id, name, nation } }) => [id, { name, nation }])),
      evaluators: new Map(
        [...evaluation.evaluators.values()].map(({ evaluator, name, lead = false }) => [evaluator, { name, lead }]),
      ),
    }));
    return who && { title, over, ...who };
  }
}
