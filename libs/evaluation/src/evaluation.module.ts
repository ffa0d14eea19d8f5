import { ConductModule } from '#libs/conduct';
import { Module } from '@nestjs/common';
import { DeskController } from './http/desk.controller.js';
import { EvaluatorsController } from './http/evaluators.controller.js';
import { ItemFilesController } from './http/item-files.controller.js';
import { ReviewController } from './http/review.controller.js';

/** Marking by people. Needs FileStore from the app. */
@Module({
  imports: [ConductModule],
  controllers: [EvaluatorsController, DeskController, ItemFilesController, ReviewController],
})
export class EvaluationModule {}
