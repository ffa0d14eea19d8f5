import { AskedBy, CommandRoute, Conducting, DrillDesks, DrillParam, type Asked } from '#libs/conduct';
import {
  EvaluationItem,
  EvaluationObserving,
  EvaluationQueue,
  EvaluationQueueQuery,
  GiveMark,
  RecordObservation,
  type Receipt,
} from '#libs/contracts';
import { deskFor, ok, refuse, type DrillId, type EvaluatorDesk, type EvaluatorId, type SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { giveMark } from '../../commands/give-mark.js';
import { recordObservation } from '../../commands/record-observation.js';
import { itemView, observingView, queueView } from './desk-views.js';

export function evaluatorIn(caller: Caller, drill: DrillId): EvaluatorId {
  orRefused(permit(caller, 'evaluation.mark', drill));
  return caller.role === 'evaluator'
    ? caller.evaluator
    : orRefused(refuse('not-allowed', 'Only an evaluator has a desk.'));
}

/** An evaluator's desk. */
@ApiTags('evaluation')
@Controller('api/v1/drills/:drill/evaluation')
export class DeskController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  private async look<T>(
    caller: Caller,
    drill: DrillId,
    look: (desk: EvaluatorDesk, drill: SeenDrill) => T,
  ): Promise<T> {
    const evaluator = evaluatorIn(caller, drill);
    const seen = await this.desks.show(caller, 'evaluation.mark', drill, (found) =>
      found.evaluation.evaluators.has(evaluator)
        ? ok(look(deskFor(found, evaluator), found))
        : refuse('not-assigned', 'You are no evaluator of this drill any more.'),
    );
    return orRefused(seen);
  }

  @Get('queue')
  @ApiOperation({ summary: 'What is yours to mark, the oldest first' })
  @ApiOkResponse({ standardSchema: EvaluationQueue })
  queue(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: EvaluationQueueQuery }) query: z.output<typeof EvaluationQueueQuery>,
  ): Promise<EvaluationQueue> {
    return this.look(caller, drill, (desk, seen) => queueView(desk, seen, evaluatorIn(caller, drill), query));
  }

  @Get('observing')
  @ApiOperation({ summary: 'Of whom and of what you may record observations, and those that you have recorded' })
  @ApiOkResponse({ standardSchema: EvaluationObserving })
  async observing(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationObserving> {
    const evaluator = 'evaluator' in caller ? caller.evaluator : '';
    const look = (seen: SeenDrill) => ok(observingView(seen, evaluator));
    return orRefused(await this.desks.show(caller, 'evaluation.observe', drill, look));
  }

  @Get('items/:item')
  @ApiOperation({ summary: 'The inject, the answer and the rubric, side by side' })
  @ApiOkResponse({ standardSchema: EvaluationItem })
  async item(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('item') item: string,
  ): Promise<EvaluationItem> {
    return itemView(orRefused(await this.look(caller, drill, (desk) => desk.item(item))));
  }

  @CommandRoute('marks', 'Mark an item; a mark of your own is superseded only by its name and with a reason')
  mark(@AskedBy() asked: Asked, @Body({ schema: GiveMark }) body: z.output<typeof GiveMark>): Promise<Receipt> {
    return this.conducting.do(asked, giveMark, body);
  }

  @CommandRoute('observations', 'Record what you saw of a critical task outside any inject')
  observe(
    @AskedBy() asked: Asked,
    @Body({ schema: RecordObservation }) body: z.output<typeof RecordObservation>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, recordObservation, body);
  }
}
