import { Attachment } from '#libs/contracts';
import { CommandRoute, DrillDesks, DrillParam } from '#libs/conduct';
import { isWithin, ok, refuse } from '#libs/domain';
import { orRefused, Refused } from '#libs/doors';
import { CallerOf, nationOf, permit, type Caller, type KnownRequest } from '#libs/identity';
import type { MultipartFile } from '@fastify/multipart';
import { Controller, Get, Inject, Param, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Attachments } from '../attachments.js';

interface MultipartRequest extends KnownRequest {
  isMultipart(): boolean;
  file(): Promise<MultipartFile | undefined>;
}

@ApiTags('team')
@Controller('api/v1/drills/:drill/attachments')
export class AttachmentsController {
  constructor(
    @Inject(Attachments) private readonly attachments: Attachments,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @CommandRoute('', 'Upload a file of at most 25 MB, to name it in an answer')
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', properties: { file: { type: 'string', format: 'binary' } } } })
  @ApiOkResponse({ standardSchema: Attachment })
  async upload(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Req() request: MultipartRequest,
  ): Promise<Attachment> {
    orRefused(permit(caller, 'attachment.keep', drill));
    if (caller.role !== 'team') return orRefused(refuse('not-allowed', 'Only a team attaches files.'));
    if (!request.isMultipart()) return orRefused(refuse('unsupported-type', 'Send the file as multipart/form-data.'));
    const file = await request.file();
    if (!file)
      return orRefused(refuse('malformed', 'No file came.', { faults: [{ path: 'file', message: 'is missing' }] }));
    return orRefused(await this.attachments.keep(drill, caller.team, { name: file.filename, stream: file.file }));
  }

  @Get(':sha256')
  @ApiOperation({ summary: 'Fetch a file that your team attached; an organiser names the team' })
  @ApiOkResponse({ content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } } })
  async fetch(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('sha256') sha256: string,
    @Query('team') team?: string,
  ): Promise<StreamableFile> {
    const whose = caller.role === 'team' ? caller.team : team;
    const isOwn = orRefused(
      await this.desks.show(caller, 'attachment.fetch', drill, (seen) => ok(isWithin(seen, whose, nationOf(caller)))),
    );
    const file = whose === undefined || !isOwn ? undefined : await this.attachments.find(drill, whose, sha256);
    if (!file) throw new Refused(refuse('unknown-thing', 'There is no such file.').refusal);
    return new StreamableFile(this.attachments.read(file), {
      type: 'application/octet-stream',
      length: file.bytes,
      disposition: `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
    });
  }
}
