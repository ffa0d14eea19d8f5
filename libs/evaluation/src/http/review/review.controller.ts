import { DrillDesks, DrillParam, noSuchDrill } from '#libs/conduct';
import { EvaluationCalibration, EvaluationReview, EvaluationReviewItem, ItemAnalysisList } from '#libs/contracts';
import { itemAnalysis, reviewItem } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { calibrationView } from './calibration-views.js';
import { reviewItemView, reviewView } from './review-views.js';
import { reviewerIn } from './reviewer-in.js';

/** Evaluation as those who lead it see it: under aliases where marking is blind. */
@ApiTags('evaluation')
@Controller('api/v1/drills/:drill/evaluation')
export class ReviewController {
  constructor(@Inject(DrillDesks) private readonly desks: DrillDesks) {}

  @Get('review')
  @ApiOperation({ summary: 'Every item and where it stands, those in dispute first; who has done how much' })
  @ApiOkResponse({ standardSchema: EvaluationReview })
  async all(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationReview> {
    const reviewer = reviewerIn(caller, drill);
    return (await this.desks.read(drill, (seen) => reviewView(seen, reviewer))) ?? noSuchDrill();
  }

  @Get('review/:item')
  @ApiOperation({ summary: 'One item with all marks beside each other' })
  @ApiOkResponse({ standardSchema: EvaluationReviewItem })
  async one(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('item') item: string,
  ): Promise<EvaluationReviewItem> {
    const reviewer = reviewerIn(caller, drill);
    const found = await this.desks.show(caller, 'marks.review', drill, (seen) => reviewItem(seen, reviewer, item));
    return reviewItemView(orRefused(found));
  }

  @Get('calibration/results')
  @ApiOperation({ summary: 'How far evaluators agree on the sample answers, and with the authors' })
  @ApiOkResponse({ standardSchema: EvaluationCalibration })
  async calibration(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<EvaluationCalibration> {
    orRefused(permit(caller, 'evaluation.review', drill));
    return (await this.desks.read(drill, calibrationView)) ?? noSuchDrill();
  }

  @Get('analysis')
  @ApiOperation({ summary: 'Item analysis: difficulty, discrimination, time and wrong answers of each inject' })
  @ApiOkResponse({ standardSchema: ItemAnalysisList })
  async analysis(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<ItemAnalysisList> {
    orRefused(permit(caller, 'evaluation.review', drill));
    const found = (await this.desks.read(drill, itemAnalysis)) ?? noSuchDrill();
    return found.map(({ time, wrong, ...rest }) => ({
      ...rest,
      time: time && { ...time },
      wrong: wrong.map((one) => ({ ...one })),
    }));
  }
}
