import { AtRevision, DraftComment, DraftSummary, ReturnDraft, ReviewStep, WriteComment } from '#libs/contracts';
import type { Result } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Summaries } from '../drafts/summaries.js';
import { Comments } from '../review/comments.js';
import { Review } from '../review/review.js';
import type { DraftRecord } from '../store/draft-record.js';
import { ApproverOf, AuthorOf, ReaderOf } from './author-of.js';

@ApiTags('studio')
@Controller('api/v1/studio/drafts/:draft')
export class ApprovalController {
  constructor(
    @Inject(Review) private readonly review: Review,
    @Inject(Comments) private readonly comments: Comments,
    @Inject(Summaries) private readonly summaries: Summaries,
  ) {}

  @Post('submit')
  @HttpCode(200)
  @ApiOperation({ summary: 'Submit a draft; nobody changes it until it is given back' })
  @ApiOkResponse({ standardSchema: DraftSummary })
  async submit(
    @AuthorOf() by: string,
    @Param('draft') draft: string,
    @Body({ schema: AtRevision }) { revision }: z.output<typeof AtRevision>,
  ): Promise<DraftSummary> {
    return this.told(await this.review.submit(draft, by, revision));
  }

  @Post('return')
  @HttpCode(200)
  @ApiOperation({ summary: 'Give a submitted or approved draft back to its authors' })
  @ApiOkResponse({ standardSchema: DraftSummary })
  async giveBack(
    @AuthorOf() by: string,
    @Param('draft') draft: string,
    @Body({ schema: ReturnDraft }) { reason }: z.output<typeof ReturnDraft>,
  ): Promise<DraftSummary> {
    return this.told(await this.review.giveBack(draft, by, reason));
  }

  @Post('approve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Approve a submitted draft, and publish it among the packs' })
  @ApiOkResponse({ standardSchema: DraftSummary })
  async approve(
    @ApproverOf() by: string,
    @Param('draft') draft: string,
    @Body({ schema: AtRevision }) { revision }: z.output<typeof AtRevision>,
  ): Promise<DraftSummary> {
    return this.told(await this.review.approve(draft, by, revision));
  }

  @Get('review')
  @ApiOperation({ summary: 'The way of a draft to approval so far' })
  @ApiOkResponse({ standardSchema: z.array(ReviewStep) })
  async steps(@ReaderOf() _reader: string, @Param('draft') draft: string): Promise<ReviewStep[]> {
    return orRefused(await this.review.steps(draft));
  }

  @Get('comments')
  @ApiOperation({ summary: 'What was said of a draft' })
  @ApiOkResponse({ standardSchema: z.array(DraftComment) })
  async list(@ReaderOf() _reader: string, @Param('draft') draft: string): Promise<DraftComment[]> {
    return orRefused(await this.comments.list(draft));
  }

  @Post('comments')
  @ApiOperation({ summary: 'Say something of a field, an element or a draft as a whole' })
  @ApiCreatedResponse({ standardSchema: DraftComment })
  async write(
    @ReaderOf() by: string,
    @Param('draft') draft: string,
    @Body({ schema: WriteComment }) body: z.output<typeof WriteComment>,
  ): Promise<DraftComment> {
    return orRefused(await this.comments.write(draft, by, body));
  }

  @Post('comments/:comment/resolve')
  @HttpCode(200)
  @ApiOperation({ summary: 'Say that what a comment asks for is settled' })
  @ApiOkResponse({ standardSchema: DraftComment })
  async resolve(
    @ReaderOf() by: string,
    @Param('draft') draft: string,
    @Param('comment') comment: string,
  ): Promise<DraftComment> {
    return orRefused(await this.comments.settle(draft, comment, by, true));
  }

  @Post('comments/:comment/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take that back' })
  @ApiOkResponse({ standardSchema: DraftComment })
  async reopen(
    @ReaderOf() by: string,
    @Param('draft') draft: string,
    @Param('comment') comment: string,
  ): Promise<DraftComment> {
    return orRefused(await this.comments.settle(draft, comment, by, false));
  }

  private async told(done: Result<DraftRecord>): Promise<DraftSummary> {
    return this.summaries.one(orRefused(done));
  }
}
