import { DrillDesks, DrillParam, noSuchDrill } from '#libs/conduct';
import { assignedItem, filesIn, ok, refuse, type AttachedFile, type Result, type SeenDrill } from '#libs/domain';
import type { FieldValue } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { FileStore } from '#libs/platform';
import { Controller, Get, Inject, Param, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';

type Kept = Pick<AttachedFile, 'sha256' | 'bytes'>;

/** What a team attached to the answer, and what came to it with the inject. */
function fileOf(drill: SeenDrill, evaluator: string, item: string, sha256: string): Result<Kept> {
  const found = assignedItem(drill, evaluator, item);
  if (!found.ok) return found;
  const { delivery, record, team } = found.value;
  const answer = Object.values(delivery.submissions.at(-1)?.answer ?? {}) as FieldValue[];
  const given = drill.teams.get(team)?.artefacts.filter(({ id }) => record.inject.attachments.includes(id)) ?? [];
  const file = [...answer.flatMap(filesIn), ...given].find((one) => one.sha256 === sha256);
  return file ? ok(file) : refuse('unknown-thing', 'There is no such file.');
}

@ApiTags('evaluation')
@Controller('api/v1/drills/:drill/evaluation/items/:item/files')
export class ItemFilesController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Get(':sha256')
  @ApiOperation({ summary: 'Fetch a file that an item’s answer or its inject carries' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async fetch(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('item') item: string,
    @Param('sha256') sha256: string,
  ): Promise<StreamableFile> {
    orRefused(permit(caller, 'evaluation.mark', drill));
    const evaluator = caller.role === 'evaluator' ? caller.evaluator : '';
    const found = (await this.desks.read(drill, (seen) => fileOf(seen, evaluator, item, sha256))) ?? noSuchDrill();
    const { bytes } = orRefused(found);
    return new StreamableFile(this.files.open(sha256), {
      type: 'application/octet-stream',
      length: bytes,
      disposition: 'attachment',
    });
  }
}
