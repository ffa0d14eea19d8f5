import { ConductModule } from '#libs/conduct';
import { OwnershipModule } from '#libs/ownership';
import { Module } from '@nestjs/common';
import { Answering } from './answering.js';
import { Attachments } from './attachments.js';
import { AttachmentStore } from './store/attachment-store.js';
import { DraftStore } from './store/draft-store.js';
import { TeamsKeep } from './teams-keep.js';
import { Drafts } from './drafts/drafts.js';
import { AnswersController } from './http/answers.controller.js';
import { AttachmentsController } from './http/attachments.controller.js';

/** What teams answer. */
@Module({
  imports: [ConductModule, OwnershipModule],
  controllers: [AnswersController, AttachmentsController],
  providers: [AttachmentStore, Attachments, Answering, DraftStore, Drafts, TeamsKeep],
  exports: [Answering, Attachments, Drafts],
})
export class ResponsesModule {}
