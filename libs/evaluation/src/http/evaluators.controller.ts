import { AskedBy, CommandRoute, Conducting, type Asked } from '#libs/conduct';
import { AddEvaluator, SettleEvaluation, type Receipt } from '#libs/contracts';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { addEvaluator } from '../commands/add-evaluator.js';
import { settleEvaluation } from '../commands/settle-evaluation.js';

@ApiTags('evaluation')
@Controller('api/v1/drills/:drill')
export class EvaluatorsController {
  constructor(@Inject(Conducting) private readonly conducting: Conducting) {}

  @CommandRoute('evaluators', 'Bring an evaluator into the drill')
  add(@AskedBy() asked: Asked, @Body({ schema: AddEvaluator }) body: z.output<typeof AddEvaluator>): Promise<Receipt> {
    const { objectives, ...card } = body;
    return this.conducting.do(asked, addEvaluator, { ...card, ...(objectives && { objectives }) });
  }

  @CommandRoute('evaluation/settings', 'Choose how marking goes: blind, how many twice, what calls a third')
  settle(
    @AskedBy() asked: Asked,
    @Body({ schema: SettleEvaluation }) body: z.output<typeof SettleEvaluation>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, settleEvaluation, body);
  }
}
