import { Board as BoardBody } from '#libs/contracts';
import { boardOf, type Board } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DrillDesks } from '../desk/drill-desks.js';
import { DrillParam } from './drill-param.js';
import { noSuchDrill } from './no-such-drill.js';

@ApiTags('drills')
@Controller('api/v1/drills')
export class BoardController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  @Get(':drill/board')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'What a hall may read of a drill: phases so far, how many play, how far all are together' })
  @ApiOkResponse({ standardSchema: BoardBody })
  async board(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<Board> {
    orRefused(permit(caller, 'drill.see', drill));
    return (await this.desks.read(drill, (seen) => boardOf(seen, this.clock.now()))) ?? noSuchDrill();
  }
}
