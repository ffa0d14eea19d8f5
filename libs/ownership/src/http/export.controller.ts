import { DrillParam } from '#libs/conduct';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Controller, Get, Header, Inject, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { NationExport } from '../exporting/nation-export.js';

@ApiTags('ownership')
@Controller('api/v1/drills/:drill')
export class ExportController {
  constructor(@Inject(NationExport) private readonly exports: NationExport) {}

  @Get('export')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'After EndEx, everything that is your nation’s own and about your team: signed, with files',
  })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async export(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<StreamableFile> {
    return new StreamableFile(orRefused(await this.exports.of(caller, drill)), {
      type: 'application/zip',
      disposition: `attachment; filename="muster-own-${drill}.zip"`,
    });
  }
}
