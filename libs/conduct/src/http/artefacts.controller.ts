import { isWithin, ok, refuse, type Result, type TeamArtefact } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, controls, nationOf, type Caller } from '#libs/identity';
import { FileStore } from '#libs/platform';
import { Controller, Get, Inject, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DrillDesks } from '../desk/drill-desks.js';
import { DrillParam } from './drill-param.js';

const noFile = refuse('unknown-thing', 'There is no such file.');

/** The files that come with injects. A team gets its own, and only those of injects that it has. */
@ApiTags('team')
@Controller('api/v1/drills/:drill/injects/:inject/files')
export class ArtefactsController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  @Get(':artefact')
  @ApiOperation({ summary: 'Fetch a file that came with an inject; an organiser names the team' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async fetch(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('inject') inject: string,
    @Param('artefact') artefact: string,
    @Query('team') named?: string,
  ): Promise<StreamableFile> {
    const team = caller.role === 'team' ? caller.team : named;
    const found = await this.desks.show(caller, 'attachment.fetch', drill, (seen): Result<TeamArtefact> => {
      const record = seen.injects.get(inject);
      const has = controls(caller) || record?.deliveries.get(team ?? '')?.released !== undefined;
      if (!isWithin(seen, team, nationOf(caller))) return noFile;
      if (!record || !has || !record.inject.attachments.includes(artefact)) return noFile;
      const made = seen.teams.get(team ?? '')?.artefacts.find(({ id }) => id === artefact);
      return made ? ok(made) : noFile;
    });
    const file = orRefused(found);
    return new StreamableFile(this.files.open(file.sha256), {
      type: 'application/octet-stream',
      length: file.bytes,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
