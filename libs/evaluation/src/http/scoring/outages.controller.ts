import { AskedBy, CommandRoute, Conducting, DrillDesks, DrillParam, type Asked } from '#libs/conduct';
import { OutageList, VerifyOutage, WithReason, type Receipt } from '#libs/contracts';
import { ok } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, nationOf, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { verifyOutage } from '../../commands/verify-outage.js';
import { withdrawOutage } from '../../commands/withdraw-outage.js';
import { outagesView } from './version-views.js';

/** Times in which a team could not play, as control has verified them. */
@ApiTags('scoring')
@Controller('api/v1/drills/:drill/outages')
export class OutagesController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'All verified outages, those that were taken back with them' })
  @ApiOkResponse({ standardSchema: OutageList })
  async all(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<OutageList> {
    const look = await this.desks.show(caller, 'outages.see', drill, (seen) => ok(outagesView(seen, nationOf(caller))));
    return orRefused(look);
  }

  @CommandRoute('', 'Verify that a team could not play for a time: it is taken off the time that it took')
  verify(
    @AskedBy() asked: Asked,
    @Body({ schema: VerifyOutage }) body: z.output<typeof VerifyOutage>,
  ): Promise<Receipt> {
    const { team, reason } = body;
    const [from, to] = [Date.parse(body.from), Date.parse(body.to)];
    return this.conducting.do(asked, verifyOutage, { team, from, to, reason });
  }

  @CommandRoute(':outage/withdraw', 'Take back an outage that was none')
  withdraw(
    @AskedBy() asked: Asked,
    @Param('outage') outage: string,
    @Body({ schema: WithReason }) body: z.output<typeof WithReason>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, withdrawOutage, { outage, ...body });
  }
}
