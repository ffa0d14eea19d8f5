import {
  AskedBy,
  type Asked,
  CommandRoute,
  acknowledgeDeliveries,
  checkIn,
  Conducting,
  openInject,
  receiptFor,
  showTeam,
  takeAHint,
} from '#libs/conduct';
import { DeliveredInjects, Receipt, ShowTeam, SubmitAnswer } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Inject, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Answering } from '../answering.js';

/** What a team's console does, for those whose network lets no socket through. */
@ApiTags('team')
@Controller('api/v1/drills/:drill')
export class AnswersController {
  constructor(
    @Inject(Answering) private readonly answering: Answering,
    @Inject(Conducting) private readonly conducting: Conducting,
  ) {}

  @CommandRoute('injects/:inject/answers', 'Answer an inject, or revise the answer')
  async answer(
    @AskedBy() asked: Asked,
    @Param('inject') inject: string,
    @Body({ schema: SubmitAnswer }) body: z.output<typeof SubmitAnswer>,
  ): Promise<Receipt> {
    return receiptFor(
      asked.caller,
      asked.drill,
      orRefused(await this.answering.submit(asked.caller, asked.drill, { inject, ...body }, asked.key)),
    );
  }

  @CommandRoute('injects/:inject/open', 'Say that somebody of the team has opened an inject')
  open(@AskedBy() asked: Asked, @Param('inject') inject: string): Promise<Receipt> {
    return this.conducting.do(asked, openInject, { inject });
  }

  @CommandRoute('injects/:inject/hints/:hint', 'Take a hint, at its cost')
  hint(@AskedBy() asked: Asked, @Param('inject') inject: string, @Param('hint') hint: string): Promise<Receipt> {
    return this.conducting.do(asked, takeAHint, { inject, hint });
  }

  @CommandRoute('delivered', 'Acknowledge that injects have arrived')
  delivered(
    @AskedBy() asked: Asked,
    @Body({ schema: DeliveredInjects }) body: z.output<typeof DeliveredInjects>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, acknowledgeDeliveries, body);
  }

  @CommandRoute('comcheck/answer', 'Answer the communication check')
  checkIn(@AskedBy() asked: Asked): Promise<Receipt> {
    return this.conducting.do(asked, checkIn, {});
  }

  @CommandRoute('shown', 'Let observers read the team’s name, or take that back')
  show(@AskedBy() asked: Asked, @Body({ schema: ShowTeam }) body: z.output<typeof ShowTeam>): Promise<Receipt> {
    return this.conducting.do(asked, showTeam, body);
  }
}
