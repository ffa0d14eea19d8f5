import { ConductModule } from '#libs/conduct';
import { RealtimeModule } from '#libs/realtime';
import { ResponsesModule } from '#libs/responses';
import { Module } from '@nestjs/common';
import { PlainDesks } from './plain-desks.js';
import { PlainEntryController } from './plain-entry.controller.js';
import { PlainController } from './plain.controller.js';
import { SameForm } from './same-form.js';

/** A team's desk as pages without scripts. Needs SECRET from the app. */
@Module({
  imports: [ConductModule, ResponsesModule, RealtimeModule],
  controllers: [PlainEntryController, PlainController],
  providers: [PlainDesks, SameForm],
})
export class PlainModule {}
