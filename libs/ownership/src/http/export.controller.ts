import { DrillParam } from '#libs/conduct';
import { ExportWish } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Controller, Get, Header, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { NationExport } from '../exporting/nation-export.js';

@ApiTags('ownership')
@Controller('api/v1/drills/:drill')
export class ExportController {
  constructor(@Inject(NationExport) private readonly exports: NationExport) {}

  @Get('export')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary:
      'After EndEx, everything that is your nation’s own, about your team or all that you control: signed, with files',
  })
  @ApiOkResponse({ content: { 'application/zip': { schema: { type: 'string', format: 'binary' } } } })
  async export(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: ExportWish }) { nation }: z.output<typeof ExportWish>,
  ): Promise<StreamableFile> {
    return new StreamableFile(orRefused(await this.exports.of(caller, drill, nation)), {
      type: 'application/zip',
      disposition: `attachment; filename="muster-own-${drill}.zip"`,
    });
  }
}
