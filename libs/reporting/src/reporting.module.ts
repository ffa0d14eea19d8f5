import { ConductModule } from '#libs/conduct';
import { Module } from '@nestjs/common';
import { ReportsController } from './http/reports.controller.js';
import { Reports } from './making/reports.js';

/** After-action reports. Needs JournalStore from the app. */
@Module({
  imports: [ConductModule],
  controllers: [ReportsController],
  providers: [Reports],
  exports: [Reports],
})
export class ReportingModule {}
