import {
  acknowledgeDeliveries,
  checkIn,
  Conducting,
  DrillParam,
  openInject,
  receiptFor,
  takeAHint,
} from '#libs/conduct';
import { DeliveredInjects, Receipt, SubmitAnswer } from '#libs/contracts';
import { CommandKey, orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answering } from '../answering.js';

/** What a team's console does, for those whose network lets no socket through. */
@ApiTags('team')
@ApiOkResponse({ standardSchema: Receipt })
@Controller('api/v1/drills/:drill')
export class AnswersController {
  constructor(
    @Inject(Answering) private readonly answering: Answering,
    @Inject(Conducting) private readonly conducting: Conducting,
  ) {}

  @Post('injects/:inject/answers')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer an inject, or revise the answer' })
  async answer(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Body({ schema: SubmitAnswer }) body: z.output<typeof SubmitAnswer>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return receiptFor(caller, drill, orRefused(await this.answering.submit(caller, drill, { inject, ...body }, key)));
  }

  @Post('injects/:inject/open')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that somebody of the team has opened an inject' })
  open(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, openInject, { inject }, key);
  }

  @Post('injects/:inject/hints/:hint')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a hint, at its cost' })
  hint(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Param('hint') hint: string,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, takeAHint, { inject, hint }, key);
  }

  @Post('delivered')
  @HttpCode(200)
  @ApiOperation({ summary: 'Acknowledge that injects have arrived' })
  delivered(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: DeliveredInjects }) body: z.output<typeof DeliveredInjects>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, acknowledgeDeliveries, body, key);
  }

  @Post('comcheck/answer')
  @HttpCode(200)
  @ApiOperation({ summary: 'Answer the communication check' })
  checkIn(@CallerOf() caller: Caller, @DrillParam() drill: string, @CommandKey() key: string): Promise<Receipt> {
    return this.conducting.do(caller, drill, checkIn, {}, key);
  }
}
