import { AskedBy, CommandRoute, Conducting, type Asked } from '#libs/conduct';
import { AddEvaluator, ChangeEvaluator, Receipt, SettleEvaluation, WithReason } from '#libs/contracts';
import { Body, Controller, Inject, Param, Put } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { addEvaluator } from '../../commands/add-evaluator.js';
import { changeEvaluator } from '../../commands/change-evaluator.js';
import { releaseEvaluator } from '../../commands/release-evaluator.js';
import { settleEvaluation } from '../../commands/settle-evaluation.js';

/** Who evaluates, and how. */
@ApiTags('evaluation')
@Controller('api/v1/drills/:drill')
export class EvaluatorsController {
  constructor(@Inject(Conducting) private readonly conducting: Conducting) {}

  @CommandRoute('evaluators', 'Bring an evaluator into the drill')
  add(@AskedBy() asked: Asked, @Body({ schema: AddEvaluator }) body: z.output<typeof AddEvaluator>): Promise<Receipt> {
    const { objectives, lead, ...card } = body;
    return this.conducting.do(asked, addEvaluator, {
      ...card,
      ...(objectives && { objectives }),
      ...(lead && { lead }),
    });
  }

  @Put('evaluators/:evaluator')
  @ApiOperation({ summary: 'Change an evaluator’s name, languages or objectives' })
  @ApiOkResponse({ standardSchema: Receipt })
  change(
    @AskedBy() asked: Asked,
    @Param('evaluator') evaluator: string,
    @Body({ schema: ChangeEvaluator }) body: z.output<typeof ChangeEvaluator>,
  ): Promise<Receipt> {
    const { objectives, ...card } = body;
    return this.conducting.do(asked, changeEvaluator, { evaluator, ...card, ...(objectives && { objectives }) });
  }

  @CommandRoute('evaluators/:evaluator/leave', 'Let an evaluator leave; what is unmarked falls to others')
  leave(
    @AskedBy() asked: Asked,
    @Param('evaluator') evaluator: string,
    @Body({ schema: WithReason }) body: z.output<typeof WithReason>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, releaseEvaluator, { evaluator, ...body });
  }

  @CommandRoute('evaluation/settings', 'Choose how marking and scoring go; what is not named stays')
  settle(
    @AskedBy() asked: Asked,
    @Body({ schema: SettleEvaluation }) body: z.output<typeof SettleEvaluation>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, settleEvaluation, body);
  }
}
