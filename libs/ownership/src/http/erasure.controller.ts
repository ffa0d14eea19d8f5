import { AskedBy, CommandRoute, DrillDesks, noSuchDrill, receiptFor, type Asked } from '#libs/conduct';
import { EraseNation, Receipt } from '#libs/contracts';
import { refuse, type Scenario } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { permit } from '#libs/identity';
import { JournalStore } from '#libs/journal';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { eraseNation } from '../erasure/erase-nation.js';
import { Erasing } from '../erasure/erasing.js';
import { isSealedThroughout } from '../erasure/sealed-throughout.js';

@ApiTags('ownership')
@Controller('api/v1/drills/:drill/nations/:nation')
export class ErasureController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(JournalStore) private readonly journal: JournalStore,
    @Inject(Erasing) private readonly erasing: Erasing,
  ) {}

  @CommandRoute('erasure', 'Erase everything that belongs to a nation, at its wish; it cannot be undone')
  async erase(
    @AskedBy() { caller, drill, key }: Asked,
    @Param('nation') nation: string,
    @Body({ schema: EraseNation }) body: z.output<typeof EraseNation>,
  ): Promise<Receipt> {
    orRefused(permit(caller, 'nation.erase', drill));
    const scenario = (await this.desks.read(drill, (seen) => seen.scenario as Scenario)) ?? noSuchDrill();
    if (!(await isSealedThroughout(this.journal, drill, scenario, nation)))
      orRefused(refuse('drill-in-clear', 'The drill was begun before what belongs to nations was sealed.'));
    const outcome = await this.desks.perform(caller, drill, eraseNation, { nation, ...body }, key);
    const receipt = receiptFor(caller, drill, orRefused(outcome));
    await this.erasing.done(drill);
    return receipt;
  }
}
