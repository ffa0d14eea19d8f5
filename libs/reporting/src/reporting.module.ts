import { ConductModule } from '#libs/conduct';
import { RealtimeModule } from '#libs/realtime';
import { Module } from '@nestjs/common';
import { ReplayController } from './http/replay.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { Replays } from './making/replays.js';
import { Reports } from './making/reports.js';

/** After-action reports, and replay. Needs JournalStore from the app. */
@Module({
  imports: [ConductModule, RealtimeModule],
  controllers: [ReportsController, ReplayController],
  providers: [Reports, Replays],
  exports: [Reports],
})
export class ReportingModule {}
