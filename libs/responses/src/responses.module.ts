import { ConductModule } from '#libs/conduct';
import { Module } from '@nestjs/common';
import { Answering } from './answering.js';
import { Attachments } from './attachments.js';
import { AnswersController } from './http/answers.controller.js';
import { AttachmentsController } from './http/attachments.controller.js';

/** What teams answer. */
@Module({
  imports: [ConductModule],
  controllers: [AnswersController, AttachmentsController],
  providers: [Attachments, Answering],
  exports: [Answering],
})
export class ResponsesModule {}
