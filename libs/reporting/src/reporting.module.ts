import { ConductModule } from '#libs/conduct';
import { ProgrammeModule } from '#libs/programme';
import { RealtimeModule } from '#libs/realtime';
import { Module } from '@nestjs/common';
import { DocumentsController } from './http/documents.controller.js';
import { PapersController } from './http/papers.controller.js';
import { ReplayController } from './http/replay.controller.js';
import { ReportsController } from './http/reports.controller.js';
import { ResultsController } from './http/results.controller.js';
import { Documents } from './making/documents.js';
import { Papers } from './making/papers.js';
import { Readings } from './making/readings.js';
import { Replays } from './making/replays.js';
import { Reports } from './making/reports.js';
import { Results } from './making/results.js';
import { Published } from './making/published.js';
import { Shelves } from './making/shelves.js';
import { Trends } from './making/trends.js';

/** After-action reports, and replay. Needs JournalStore from the app. */
@Module({
  imports: [ConductModule, ProgrammeModule, RealtimeModule],
  controllers: [ReportsController, DocumentsController, PapersController, ResultsController, ReplayController],
  providers: [Reports, Documents, Published, Papers, Readings, Results, Shelves, Trends, Replays],
  exports: [Reports, Documents],
})
export class ReportingModule {}
