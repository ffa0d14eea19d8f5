import { CreateDraft, DraftSummary, DraftView } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { KeptFiles } from '../archive/kept-files.js';
import { writeArchive } from '../archive/write-archive.js';
import { textsOf } from '../document/texts-of.js';
import { Creating } from '../drafts/creating.js';
import { Discarding } from '../drafts/discarding.js';
import { Drafts } from '../drafts/drafts.js';
import { FreshYaml } from '../drafts/fresh-yaml.js';
import { Summaries } from '../drafts/summaries.js';
import { AuthorOf, ReaderOf } from './author-of.js';
import { ONE_FILE, oneFile, type MultipartRequest } from './one-file.js';

@ApiTags('studio')
@Controller('api/v1/studio/drafts')
export class DraftsController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Creating) private readonly creating: Creating,
    @Inject(Discarding) private readonly discarding: Discarding,
    @Inject(Summaries) private readonly summaries: Summaries,
    @Inject(FreshYaml) private readonly freshYaml: FreshYaml,
    @Inject(KeptFiles) private readonly kept: KeptFiles,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The drafts, the latest changed first' })
  @ApiOkResponse({ standardSchema: z.array(DraftSummary) })
  async list(@ReaderOf() _reader: string): Promise<DraftSummary[]> {
    return this.summaries.of(await this.drafts.cards());
  }

  @Post()
  @ApiOperation({ summary: 'Begin a draft: empty, from the template, of a pack, of another draft or of YAML' })
  @ApiCreatedResponse({ standardSchema: DraftView })
  async create(
    @AuthorOf() author: string,
    @Body({ schema: CreateDraft }) body: z.output<typeof CreateDraft>,
  ): Promise<DraftView> {
    return this.view(orRefused(await this.creating.create(author, body)));
  }

  @Post('upload')
  @ApiOperation({ summary: 'Begin a draft of a pack in a zip archive of at most 100 MB' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(ONE_FILE)
  @ApiCreatedResponse({ standardSchema: DraftView })
  async upload(@AuthorOf() author: string, @Req() request: MultipartRequest): Promise<DraftView> {
    const { file } = await oneFile(request);
    return this.view(orRefused(await this.creating.upload(author, file)));
  }

  @Get(':draft')
  @ApiOperation({ summary: 'A draft with all that it says' })
  @ApiOkResponse({ standardSchema: DraftView })
  get(@ReaderOf() _reader: string, @Param('draft') draft: string): Promise<DraftView> {
    return this.view(draft);
  }

  @Delete(':draft')
  @HttpCode(204)
  @ApiOperation({ summary: 'Discard a draft; what of it is published stays in the library' })
  async discard(@AuthorOf() author: string, @Param('draft') draft: string): Promise<void> {
    orRefused(await this.discarding.discard(draft, author));
  }

  @Get(':draft/pack.zip')
  @ApiOperation({ summary: 'The draft as a pack in a zip archive' })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async download(@ReaderOf() _reader: string, @Param('draft') id: string): Promise<StreamableFile> {
    const draft = orRefused(await this.drafts.find(id));
    const files = Object.entries(draft.document.files).map(
      ([path, { sha256 }]) => [path, this.kept.pathOf(sha256)] as const,
    );
    const name = encodeURIComponent(`${draft.card.name || 'draft'}-${draft.revision}.zip`);
    return new StreamableFile(writeArchive(textsOf(await this.freshYaml.of(draft)), new Map(files)), {
      type: 'application/zip',
      disposition: `attachment; filename*=UTF-8''${name}`,
    });
  }

  private async view(id: string): Promise<DraftView> {
    const draft = orRefused(await this.drafts.find(id));
    return { ...(await this.summaries.one(draft)), document: draft.document };
  }
}
