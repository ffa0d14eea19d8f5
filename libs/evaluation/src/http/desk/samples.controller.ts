import { AskedBy, CommandRoute, Conducting, DrillDesks, DrillParam, noSuchDrill, type Asked } from '#libs/conduct';
import { EvaluationSamples, MarkSample, type Receipt } from '#libs/contracts';
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
    return (await this.desks.read(drill, (seen) => samplesView(seen, evaluator))) ?? noSuchDrill();
  }

  @CommandRoute('marks', 'Mark a sample answer, once')
  mark(@AskedBy() asked: Asked, @Body({ schema: MarkSample }) body: z.output<typeof MarkSample>): Promise<Receipt> {
    return this.conducting.do(asked, markSample, body);
  }
}
