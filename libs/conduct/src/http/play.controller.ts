import { Announce, JumpToPhase, Receipt, SetSpeed, ShiftClock, WithReason } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { AskedBy, type Asked } from './asked.js';
import { CommandRoute } from './command-route.js';
import { Conducting } from './conducting.js';
import { receiptFor } from './receipt-for.js';

@ApiTags('play')
@Controller('api/v1/drills/:drill')
export class PlayController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(StartEx) private readonly startEx: StartEx,
  ) {}

  @CommandRoute('start', 'StartEx')
  async start(@AskedBy() asked: Asked): Promise<Receipt> {
    return receiptFor(
      asked.caller,
      asked.drill,
      orRefused(await this.startEx.start(asked.caller, asked.drill, asked.key)),
    );
  }

  @CommandRoute('pause', 'Let play stand still, with a reason')
  pause(@AskedBy() asked: Asked, @Body({ schema: WithReason }) body: z.output<typeof WithReason>): Promise<Receipt> {
    return this.conducting.do(asked, pauseDrill, body);
  }

  @CommandRoute('resume', 'Let play go on')
  resume(@AskedBy() asked: Asked): Promise<Receipt> {
    return this.conducting.do(asked, resumeDrill, {});
  }

  @CommandRoute('speed', 'Set how fast drill time runs')
  speed(@AskedBy() asked: Asked, @Body({ schema: SetSpeed }) body: z.output<typeof SetSpeed>): Promise<Receipt> {
    return this.conducting.do(asked, setSpeed, body);
  }

  @CommandRoute('jump', 'Set the clock forward to the beginning of a phase')
  jump(@AskedBy() asked: Asked, @Body({ schema: JumpToPhase }) body: z.output<typeof JumpToPhase>): Promise<Receipt> {
    return this.conducting.do(asked, jumpToPhase, body);
  }

  @CommandRoute('shift', 'Take an outage out of drill time')
  shift(@AskedBy() asked: Asked, @Body({ schema: ShiftClock }) body: z.output<typeof ShiftClock>): Promise<Receipt> {
    return this.conducting.do(asked, shiftClock, { from: Date.parse(body.from) });
  }

  @CommandRoute('stop', 'The code phrase was given: a real emergency (no duff)')
  stop(@AskedBy() asked: Asked, @Body({ schema: WithReason }) body: z.output<typeof WithReason>): Promise<Receipt> {
    return this.conducting.do(asked, stopDrill, body);
  }

  @CommandRoute('end', 'EndEx')
  end(@AskedBy() asked: Asked, @Body({ schema: WithReason }) body: z.output<typeof WithReason>): Promise<Receipt> {
    return this.conducting.do(asked, endDrill, body);
  }

  @CommandRoute('abort', 'Give the drill up')
  abort(@AskedBy() asked: Asked, @Body({ schema: WithReason }) body: z.output<typeof WithReason>): Promise<Receipt> {
    return this.conducting.do(asked, abortDrill, body);
  }

  @CommandRoute('announcements', 'Write to some teams, or to all')
  announce(@AskedBy() asked: Asked, @Body({ schema: Announce }) body: z.output<typeof Announce>): Promise<Receipt> {
    return this.conducting.do(asked, announce, body);
  }
}
