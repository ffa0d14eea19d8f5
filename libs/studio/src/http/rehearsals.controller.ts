import { DraftRehearsal, StartRehearsal } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Get, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Rehearsals } from '../rehearsal/rehearsals.js';
import { AuthorOf, ReaderOf } from './author-of.js';

@ApiTags('studio')
@Controller('api/v1/studio/drafts/:draft/rehearsals')
export class RehearsalsController {
  constructor(@Inject(Rehearsals) private readonly rehearsals: Rehearsals) {}

  @Post()
  @ApiOperation({ summary: 'Play a draft from beginning to end with simulated teams' })
  @ApiCreatedResponse({ standardSchema: DraftRehearsal })
  async start(
    @AuthorOf() by: string,
    @Param('draft') draft: string,
    @Body({ schema: StartRehearsal }) body: z.output<typeof StartRehearsal>,
  ): Promise<DraftRehearsal> {
    return orRefused(await this.rehearsals.start(draft, by, body));
  }

  @Get()
  @ApiOperation({ summary: 'The latest dry runs of a draft' })
  @ApiOkResponse({ standardSchema: z.array(DraftRehearsal) })
  async list(@ReaderOf() _reader: string, @Param('draft') draft: string): Promise<DraftRehearsal[]> {
    return orRefused(await this.rehearsals.list(draft));
  }

  @Get(':rehearsal')
  @ApiOperation({ summary: 'How a dry run goes, and what came of it' })
  @ApiOkResponse({ standardSchema: DraftRehearsal })
  async one(
    @ReaderOf() _reader: string,
    @Param('draft') draft: string,
    @Param('rehearsal') rehearsal: string,
  ): Promise<DraftRehearsal> {
    return orRefused(await this.rehearsals.one(draft, rehearsal));
  }

  @Post(':rehearsal/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: 'End a dry run early' })
  @ApiOkResponse({ standardSchema: DraftRehearsal })
  async cancel(
    @ReaderOf() _reader: string,
    @Param('draft') draft: string,
    @Param('rehearsal') rehearsal: string,
  ): Promise<DraftRehearsal> {
    return orRefused(await this.rehearsals.cancel(draft, rehearsal));
  }
}
