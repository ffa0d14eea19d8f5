import {
  DifferenceQuery,
  DraftDifference,
  DraftFaults,
  DraftVersion,
  DraftYaml,
  EditDraft,
  EditReceipt,
  RestoreDraft,
  Revision,
  RevisionsQuery,
  WriteYaml,
} from '#libs/contracts';
import { differenceOf, refuse, type JsonObject } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Checking } from '../checks/checking.js';
import { Drafts } from '../drafts/drafts.js';
import { Editing } from '../drafts/editing.js';
import { History } from '../drafts/history.js';
import { YamlView } from '../drafts/yaml-view.js';
import { AuthorOf, EditorOf, ReaderOf, type Editor } from './author-of.js';

const noSuchVersion = (): never => orRefused(refuse('unknown-thing', 'The draft has no such version.'));

/** A revision in a path; anything else names none. */
const numbered = (given: string): number => (/^\d{1,9}$/.test(given) ? Number(given) : -1);

@ApiTags('studio')
@Controller('api/v1/studio/drafts/:draft')
export class EditingController {
  constructor(
    @Inject(Drafts) private readonly drafts: Drafts,
    @Inject(Editing) private readonly editing: Editing,
    @Inject(History) private readonly history: History,
    @Inject(YamlView) private readonly yamlView: YamlView,
    @Inject(Checking) private readonly checking: Checking,
  ) {}

  @Post('changes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Change a draft: all of the changes or, where somebody else changed the same, none' })
  @ApiOkResponse({ standardSchema: EditReceipt })
  async change(
    @EditorOf() { by, reach }: Editor,
    @Param('draft') draft: string,
    @Body({ schema: EditDraft }) { base, changes, note }: z.output<typeof EditDraft>,
  ): Promise<EditReceipt> {
    return orRefused(await this.editing.change(draft, changes, { by, base, origin: 'edit', note, reach }));
  }

  @Get('revisions')
  @ApiOperation({ summary: 'What was done to a draft, 200 edits at most' })
  @ApiOkResponse({ standardSchema: z.array(Revision) })
  async revisions(
    @ReaderOf() _reader: string,
    @Param('draft') id: string,
    @Query({ schema: RevisionsQuery }) query: z.output<typeof RevisionsQuery>,
  ): Promise<Revision[]> {
    const draft = orRefused(await this.drafts.find(id));
    return this.history.page(draft.id, query);
  }

  @Get('revisions/:revision')
  @ApiOperation({ summary: 'A draft as it was' })
  @ApiOkResponse({ standardSchema: DraftVersion })
  async version(
    @ReaderOf() _reader: string,
    @Param('draft') id: string,
    @Param('revision') given: string,
  ): Promise<DraftVersion> {
    const draft = orRefused(await this.drafts.find(id));
    const revision = numbered(given);
    return { revision, document: (await this.history.documentAt(draft, revision)) ?? noSuchVersion() };
  }

  @Get('difference')
  @ApiOperation({ summary: 'What lies between two versions' })
  @ApiOkResponse({ standardSchema: DraftDifference })
  async difference(
    @ReaderOf() _reader: string,
    @Param('draft') id: string,
    @Query({ schema: DifferenceQuery }) { from, to }: z.output<typeof DifferenceQuery>,
  ): Promise<DraftDifference> {
    const draft = orRefused(await this.drafts.find(id));
    const [one, other] = [await this.history.documentAt(draft, from), await this.history.documentAt(draft, to)];
    if (!one || !other) return noSuchVersion();
    return { from, to, changes: differenceOf(one as unknown as JsonObject, other as unknown as JsonObject) };
  }

  @Post('restore')
  @HttpCode(200)
  @ApiOperation({ summary: 'Bring an earlier version back, as one more edit' })
  @ApiOkResponse({ standardSchema: EditReceipt })
  async restore(
    @AuthorOf() by: string,
    @Param('draft') draft: string,
    @Body({ schema: RestoreDraft }) { base, revision }: z.output<typeof RestoreDraft>,
  ): Promise<EditReceipt> {
    return orRefused(await this.editing.restore(draft, revision, by, base));
  }

  @Get('faults')
  @ApiOperation({ summary: 'What the pack’s check says of a draft, each at its field' })
  @ApiOkResponse({ standardSchema: DraftFaults })
  async faults(@ReaderOf() _reader: string, @Param('draft') id: string): Promise<DraftFaults> {
    return this.checking.of(orRefused(await this.drafts.find(id)));
  }

  @Get('yaml')
  @ApiOperation({ summary: 'The texts of a draft as YAML' })
  @ApiOkResponse({ standardSchema: DraftYaml })
  async yaml(@ReaderOf() _reader: string, @Param('draft') id: string): Promise<DraftYaml> {
    return orRefused(await this.yamlView.read(id));
  }

  @Put('yaml')
  @ApiOperation({ summary: 'Write one YAML file; what others changed meanwhile stays' })
  @ApiOkResponse({ standardSchema: EditReceipt })
  async writeYaml(
    @AuthorOf() by: string,
    @Param('draft') id: string,
    @Body({ schema: WriteYaml }) body: z.output<typeof WriteYaml>,
  ): Promise<EditReceipt> {
    return orRefused(await this.yamlView.write(id, by, body));
  }
}
