import { Announce, JumpToPhase, Receipt, SetSpeed, ShiftClock, WithReason } from '#libs/contracts';
import { CommandKey, orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { abortDrill } from '../commands/play/abort-drill.js';
import { announce } from '../commands/play/announce.js';
import { endDrill } from '../commands/play/end-drill.js';
import { jumpToPhase } from '../commands/play/jump-to-phase.js';
import { pauseDrill } from '../commands/play/pause-drill.js';
import { resumeDrill } from '../commands/play/resume-drill.js';
import { setSpeed } from '../commands/play/set-speed.js';
import { shiftClock } from '../commands/play/shift-clock.js';
import { stopDrill } from '../commands/play/stop-drill.js';
import { StartEx } from '../desk/start-ex.js';
import { Conducting } from './conducting.js';
import { DrillParam } from './drill-param.js';
import { receiptFor } from './receipt-for.js';

@ApiTags('play')
@ApiOkResponse({ standardSchema: Receipt })
@Controller('api/v1/drills/:drill')
export class PlayController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(StartEx) private readonly startEx: StartEx,
  ) {}

  @Post('start')
  @HttpCode(200)
  @ApiOperation({ summary: 'StartEx' })
  async start(@CallerOf() caller: Caller, @DrillParam() drill: string, @CommandKey() key: string): Promise<Receipt> {
    return receiptFor(caller, drill, orRefused(await this.startEx.start(caller, drill, key)));
  }

  @Post('pause')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let play stand still, with a reason' })
  pause(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: WithReason }) body: z.output<typeof WithReason>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, pauseDrill, body, key);
  }

  @Post('resume')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let play go on' })
  resume(@CallerOf() caller: Caller, @DrillParam() drill: string, @CommandKey() key: string): Promise<Receipt> {
    return this.conducting.do(caller, drill, resumeDrill, {}, key);
  }

  @Post('speed')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set how fast drill time runs' })
  speed(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: SetSpeed }) body: z.output<typeof SetSpeed>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, setSpeed, body, key);
  }

  @Post('jump')
  @HttpCode(200)
  @ApiOperation({ summary: 'Set the clock forward to the beginning of a phase' })
  jump(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: JumpToPhase }) body: z.output<typeof JumpToPhase>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, jumpToPhase, body, key);
  }

  @Post('shift')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take an outage out of drill time' })
  shift(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: ShiftClock }) body: z.output<typeof ShiftClock>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, shiftClock, { from: Date.parse(body.from) }, key);
  }

  @Post('stop')
  @HttpCode(200)
  @ApiOperation({ summary: 'The code phrase was given: a real emergency (no duff)' })
  stop(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: WithReason }) body: z.output<typeof WithReason>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, stopDrill, body, key);
  }

  @Post('end')
  @HttpCode(200)
  @ApiOperation({ summary: 'EndEx' })
  end(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: WithReason }) body: z.output<typeof WithReason>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, endDrill, body, key);
  }

  @Post('abort')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give the drill up' })
  abort(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: WithReason }) body: z.output<typeof WithReason>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, abortDrill, body, key);
  }

  @Post('announcements')
  @HttpCode(200)
  @ApiOperation({ summary: 'Write to some teams, or to all' })
  announce(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: Announce }) body: z.output<typeof Announce>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, announce, body, key);
  }
}
