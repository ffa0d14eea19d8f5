import { Receipt, SendMessage } from '#libs/contracts';
import { Conducting, DrillParam } from '#libs/conduct';
import { CommandKey } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { sendMessage } from '../commands/send-message.js';

@ApiTags('team')
@Controller('api/v1/drills/:drill/messages')
export class MessagesController {
  constructor(@Inject(Conducting) private readonly conducting: Conducting) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Write to other teams: a message or an advisory, with its TLP and indicators' })
  @ApiOkResponse({ standardSchema: Receipt })
  send(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: SendMessage }) body: z.output<typeof SendMessage>,
    @CommandKey() key: string,
  ): Promise<Receipt> {
    return this.conducting.do(caller, drill, sendMessage, body, key);
  }
}
