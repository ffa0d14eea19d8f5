import { ConductModule } from '#libs/conduct';
import { Module } from '@nestjs/common';
import { MessagesController } from './http/messages.controller.js';

/** What teams tell each other. */
@Module({ imports: [ConductModule], controllers: [MessagesController] })
export class SharingModule {}
