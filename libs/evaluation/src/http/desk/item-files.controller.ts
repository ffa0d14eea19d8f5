import { DrillDesks, DrillParam } from '#libs/conduct';
import { assignedItem, refuse, reviewedItem, type FoundItem, type Result, type SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Action, type Caller } from '#libs/identity';
import { FileStore } from '#libs/platform';
import { Attachments } from '#libs/responses';
import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { reviewerIn } from '../review/reviewer-in.js';
import { fileIn } from './file-in.js';

const AS_FILE = { content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } } as const;

interface Wanted {
  readonly caller: Caller;
  readonly action: Action;
  readonly drill: string;
  readonly sha256: string;
}

/** The files that an item’s answer or its inject carries. */
@ApiTags('evaluation')
@Controller('api/v1/drills/:drill/evaluation')
export class ItemFilesController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Attachments) private readonly attachments: Attachments,
  ) {}

  @Get('items/:item/files/:sha256')
  @ApiOperation({ summary: 'Fetch a file of an item that is yours to mark' })
  @ApiOkResponse(AS_FILE)
  fetch(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('item') item: string,
    @Param('sha256') sha256: string,
  ): Promise<StreamableFile> {
    orRefused(permit(caller, 'evaluation.mark', drill));
    const evaluator = caller.role === 'evaluator' ? caller.evaluator : '';
    return this.open({ caller, action: 'evaluation.mark', drill, sha256 }, (seen) =>
      assignedItem(seen, evaluator, item),
    );
  }

  @Get('review/:item/files/:sha256')
  @ApiOperation({ summary: 'Fetch a file of any item, for whoever leads the evaluation' })
  @ApiOkResponse(AS_FILE)
  fetchReviewed(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('item') item: string,
    @Param('sha256') sha256: string,
  ): Promise<StreamableFile> {
    const reviewer = reviewerIn(caller, drill);
    return this.open({ caller, action: 'marks.review', drill, sha256 }, (seen) => reviewedItem(seen, reviewer, item));
  }

  private async open(
    { caller, action, drill, sha256 }: Wanted,
    find: (seen: SeenDrill) => Result<FoundItem>,
  ): Promise<StreamableFile> {
    const found = await this.desks.show(caller, action, drill, (seen) => {
      const item = find(seen);
      return item.ok ? fileIn(seen, item.value, sha256) : item;
    });
    const { team, bytes, isAttached } = orRefused(found);
    const attached = isAttached ? await this.attachments.find(drill, team, sha256) : undefined;
    if (isAttached && !attached) orRefused(refuse('unknown-thing', 'There is no such file.'));
    return new StreamableFile(attached ? this.attachments.read(attached) : this.files.open(sha256), {
      type: 'application/octet-stream',
      length: bytes,
      disposition: 'attachment',
    });
  }
}
