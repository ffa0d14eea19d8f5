import { AskedBy, CommandRoute, Conducting, DrillDesks, DrillParam, type Asked } from '#libs/conduct';
import { EvaluationSamples, MarkSample, type Receipt } from '#libs/contracts';
import { ok, type SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { markSample } from '../../commands/mark-sample.js';
import { samplesView } from '../review/calibration-views.js';
import { evaluatorIn } from './desk.controller.js';

/** The calibration round: sample answers, marked before it counts. */
@ApiTags('evaluation')
@Controller('api/v1/drills/:drill/evaluation/samples')
export class SamplesController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The sample answers, with your marks and, beside those, the authors’' })
  @ApiOkResponse({ standardSchema: EvaluationSamples })
  async all(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationSamples> {
    const evaluator = evaluatorIn(caller, drill);
    const look = (seen: SeenDrill) => ok(samplesView(seen, evaluator));
    return orRefused(await this.desks.show(caller, 'evaluation.mark', drill, look));
  }

  @CommandRoute('marks', 'Mark a sample answer, once')
  mark(@AskedBy() asked: Asked, @Body({ schema: MarkSample }) body: z.output<typeof MarkSample>): Promise<Receipt> {
    return this.conducting.do(asked, markSample, body);
  }
}
