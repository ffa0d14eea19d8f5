import { Receipt, SendMessage } from '#libs/contracts';
import { AskedBy, type Asked, CommandRoute, Conducting } from '#libs/conduct';
import { Body, Controller, Inject } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { sendMessage } from '../commands/send-message.js';

@ApiTags('team')
@Controller('api/v1/drills/:drill/messages')
export class MessagesController {
  constructor(@Inject(Conducting) private readonly conducting: Conducting) {}

  @CommandRoute('', 'Write to other teams: a message or an advisory, with its TLP and indicators')
  send(@AskedBy() asked: Asked, @Body({ schema: SendMessage }) body: z.output<typeof SendMessage>): Promise<Receipt> {
    return this.conducting.do(asked, sendMessage, body);
  }
}
