import { AskedBy, DrillParam, type Asked } from '#libs/conduct';
import { DossierReceipt, ReleasedResults, ReleaseResults } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { DossierRoute } from '#libs/programme';
import { Body, Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Results } from '../making/results.js';

/** Single results that nations let go. They are taken back as documents are. */
@ApiTags('report')
@Controller('api/v1/drills/:drill')
export class ResultsController {
  constructor(@Inject(Results) private readonly results: Results) {}

  @Get('released')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'The single results that nations let go to you; each reading is written down for the nation',
  })
  @ApiOkResponse({ standardSchema: ReleasedResults })
  async released(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<ReleasedResults> {
    return orRefused(await this.results.for(caller, drill));
  }

  @DossierRoute(
    'results/releases',
    'Release scores, answers or ratings of your nation: to whom, under which TLP, until when',
  )
  async release(
    @AskedBy() { caller, drill, key }: Asked,
    @Body({ schema: ReleaseResults }) body: z.output<typeof ReleaseResults>,
  ): Promise<DossierReceipt> {
    const until = body.until === null ? null : Date.parse(body.until);
    const { seq, ids } = orRefused(await this.results.release(caller, drill, { ...body, until }, key));
    return { seq, ids: [...ids] };
  }
}
