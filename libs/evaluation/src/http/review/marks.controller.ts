import { AskedBy, CommandRoute, Conducting, DrillDesks, DrillParam, noSuchDrill, type Asked } from '#libs/conduct';
import {
  EvaluationAgreement,
  EvaluationMarks,
  EvaluationRatings,
  ModerateMark,
  WithReason,
  type Receipt,
} from '#libs/contracts';
import { drillAgreement, isClosed, ok, type SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, directs, permit, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { freezeMarking } from '../../commands/freeze-marking.js';
import { moderateMark } from '../../commands/moderate-mark.js';
import { reopenMarking } from '../../commands/reopen-marking.js';
import { agreementView, marksView, ratingsView } from './marks-views.js';

/** All marks and ratings by team, and what ends and begins a version. */
@ApiTags('evaluation')
@Controller('api/v1/drills/:drill/evaluation')
export class MarksController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @Get('marks')
  @ApiOperation({ summary: 'Every item: who marks it, what was given, where two lie too far apart' })
  @ApiOkResponse({ standardSchema: EvaluationMarks })
  async marks(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationMarks> {
    orRefused(permit(caller, 'scores.see', drill));
    const look = (seen: SeenDrill) => marksView(seen, isClosed(seen));
    return (await this.desks.read(drill, look)) ?? noSuchDrill();
  }

  @Get('agreement')
  @ApiOperation({ summary: 'How far evaluators agree: ordinal α of each rubric and overall, and how to read it' })
  @ApiOkResponse({ standardSchema: EvaluationAgreement })
  async agreement(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationAgreement> {
    orRefused(permit(caller, 'evaluation.see', drill));
    const found = (await this.desks.read(drill, drillAgreement)) ?? noSuchDrill();
    return agreementView(found, directs(caller) || caller.role === 'lead-evaluator');
  }

  @Get('ratings')
  @ApiOperation({ summary: 'P/S/M/U from critical task to objective, for each team, with the evidence' })
  @ApiOkResponse({ standardSchema: EvaluationRatings })
  async ratings(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationRatings> {
    return orRefused(await this.desks.show(caller, 'results.see', drill, (seen) => ok(ratingsView(seen))));
  }

  @CommandRoute('moderations', 'Set the levels that count, with a reason')
  moderate(
    @AskedBy() asked: Asked,
    @Body({ schema: ModerateMark }) body: z.output<typeof ModerateMark>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, moderateMark, body);
  }

  @CommandRoute('freeze', 'End marking in this version of the scores')
  freeze(@AskedBy() asked: Asked, @Body({ schema: WithReason }) body: z.output<typeof WithReason>): Promise<Receipt> {
    return this.conducting.do(asked, freezeMarking, body);
  }

  @CommandRoute('reopen', 'Begin the next version of the scores')
  reopen(@AskedBy() asked: Asked, @Body({ schema: WithReason }) body: z.output<typeof WithReason>): Promise<Receipt> {
    return this.conducting.do(asked, reopenMarking, body);
  }
}
