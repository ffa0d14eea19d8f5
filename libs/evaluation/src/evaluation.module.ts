import { ConductModule } from '#libs/conduct';
import { ResponsesModule } from '#libs/responses';
import { Module } from '@nestjs/common';
import { DeskController } from './http/desk/desk.controller.js';
import { ItemFilesController } from './http/desk/item-files.controller.js';
import { SamplesController } from './http/desk/samples.controller.js';
import { EvaluatorsController } from './http/review/evaluators.controller.js';
import { MarksController } from './http/review/marks.controller.js';
import { ReviewController } from './http/review/review.controller.js';
import { OutagesController } from './http/scoring/outages.controller.js';
import { ReadVersion } from './http/scoring/read-version.js';
import { VersionsController } from './http/scoring/versions.controller.js';

/** Marking by people, and the versions of the scores. Needs FileStore and JournalStore from the app. */
@Module({
  imports: [ConductModule, ResponsesModule],
  providers: [ReadVersion],
  controllers: [
    EvaluatorsController,
    DeskController,
    SamplesController,
    ItemFilesController,
    MarksController,
    ReviewController,
    VersionsController,
    OutagesController,
  ],
})
export class EvaluationModule {}
