import { DrillParam } from '#libs/conduct';
import {
  Board as BoardBody,
  InjectLine,
  ReplayMomentQuery,
  ReplayQuery,
  ReplayShape,
  type Replay,
} from '#libs/contracts';
import type { Board } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Controller, Get, Header, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Replays } from '../making/replays.js';

type Moment = z.output<typeof ReplayMomentQuery>;

@ApiTags('report')
@Controller('api/v1/drills/:drill/replay')
export class ReplayController {
  constructor(@Inject(Replays) private readonly replays: Replays) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'After EndEx, all that a viewer was told: for the organiser any viewer, for a team or a nation itself',
  })
  @ApiOkResponse({ standardSchema: ReplayShape })
  async replay(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: ReplayQuery }) { viewer }: z.output<typeof ReplayQuery>,
  ): Promise<Replay> {
    return orRefused(await this.replays.for(caller, drill, viewer));
  }

  @Get('plan')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The plan of injects as control could read it at an instant of a drill that is over' })
  @ApiOkResponse({ standardSchema: z.array(InjectLine) })
  async plan(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: ReplayMomentQuery }) { at }: Moment,
  ): Promise<InjectLine[]> {
    return orRefused(await this.replays.plan(caller, drill, at));
  }

  @Get('board')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The observers’ board as it was at an instant of a drill that is over' })
  @ApiOkResponse({ standardSchema: BoardBody })
  async board(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: ReplayMomentQuery }) { at }: Moment,
  ): Promise<Board> {
    return orRefused(await this.replays.board(caller, drill, at));
  }
}
