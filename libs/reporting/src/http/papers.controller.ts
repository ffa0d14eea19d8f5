import { DrillParam } from '#libs/conduct';
import { ReportArchiveWish, ReportFileWish } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { PassThrough, Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { z } from 'zod';
import { Papers } from '../making/papers.js';
import { DOCUMENT_FORMATS, MEDIA_TYPES, type DocumentFormat } from '../printing/document-format.js';
import { fileName, type SetFile } from '../printing/document-set.js';
import { pageLanguage } from '../writers/words/words.js';

const BINARY = { schema: { type: 'string', format: 'binary' } } as const;

/** Names of files hold the drill's id and a nation's code: never what people wrote. */
const offered = (name: string): string => `attachment; filename="${name.replace(/[^\w.-]/g, '-')}"`;

@ApiTags('report')
@Controller('api/v1')
export class PapersController {
  constructor(@Inject(Papers) private readonly papers: Papers) {}

  @Get('drills/:drill/reports/:what/:format')
  @ApiOperation({ summary: 'A report that you may read as a file: pdf, docx, xlsx, html or json' })
  @ApiOkResponse({ content: Object.fromEntries(Object.values(MEDIA_TYPES).map((type) => [type, BINARY])) })
  async file(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('what') what: string,
    @Param('format') wanted: string,
    @Query({ schema: ReportFileWish }) { language: asked, ...wish }: z.output<typeof ReportFileWish>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    orRefused(permit(caller, 'report.read', drill));
    const format = orRefused(formatOf(wanted));
    const language = pageLanguage(asked);
    const { report, bytes } = orRefused(await this.papers.print(caller, drill, { what, ...wish }, language, format));
    const whose = 'nation' in report ? `${report.nation.id}-` : '';
    void reply.headers({
      'content-type': MEDIA_TYPES[format],
      'content-language': language,
      'cache-control': 'no-store',
      'content-disposition': offered(`${drill.slice(0, 8)}-${whose}${fileName(report.audience, language, format)}`),
    });
    await reply.send(Readable.from([bytes]));
  }

  @Get('drills/:drill/reports.zip')
  @ApiOperation({
    summary: 'All that is your own of a drill: documents in the languages and formats wished for, records',
  })
  @ApiOkResponse({ content: { 'application/zip': BINARY } })
  async archive(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: ReportArchiveWish }) wish: z.output<typeof ReportArchiveWish>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const languages = [...new Set(wish.languages.split(',').map(pageLanguage))];
    const formats = DOCUMENT_FORMATS.filter((format) => wish.formats.split(',').includes(format));
    const files = orRefused(await this.papers.own(caller, drill, { languages, formats }));
    void reply.headers({
      'content-type': 'application/zip',
      'cache-control': 'no-store',
      'content-disposition': offered(`muster-reports-${drill.slice(0, 8)}.zip`),
    });
    await reply.send(zipped(files));
  }
}

function formatOf(wanted: string): Result<DocumentFormat> {
  const format = DOCUMENT_FORMATS.find((one) => one === wanted);
  return format ? ok(format) : refuse('unknown-thing', `A report comes as one of: ${DOCUMENT_FORMATS.join(', ')}.`);
}

/** An archive that is sent while it is made. What fails on the way breaks the transfer off, so that nobody takes it for whole. */
function zipped(files: AsyncIterable<SetFile>): Readable {
  const zip = new ZipFile();
  const out = new PassThrough();
  zip.outputStream.pipe(out);
  const fill = async (): Promise<void> => {
    for await (const { name, bytes } of files)
      zip.addBuffer(Buffer.from(bytes), name, { compress: !name.endsWith('x') });
    zip.end();
  };
  fill().catch((fault: unknown) => out.destroy(fault as Error));
  return out;
}
