import { DrillParam } from '#libs/conduct';
import { DrillReport, ReportPageQuery } from '#libs/contracts';
import { LANGUAGES, ok, refuse, type Language, type Report, type Result, type TeamReport } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, OpenToAll, type Caller } from '#libs/identity';
import { Controller, Get, Header, Inject, Query, Res } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { Reports } from '../making/reports.js';
import { stylesheet, stylesheetVersion } from '../writers/html/styles/stylesheet.js';
import { PAGE_LANGUAGES, pageLanguage } from '../writers/words/words.js';
import { writeHtml, type PageWish } from '../writers/html/write-html.js';

/** Nothing on the page runs, and nothing comes from elsewhere. */
const POLICY = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

@ApiTags('report')
@Controller('api/v1')
export class ReportsController {
  constructor(@Inject(Reports) private readonly reports: Reports) {}

  @Get('drills/:drill/report')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The after-action report: the whole for the organiser, after EndEx each team its own' })
  @ApiOkResponse({ standardSchema: DrillReport })
  async report(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<Report | TeamReport> {
    return orRefused(await this.reports.for(caller, drill));
  }

  @Get('drills/:drill/report.html')
  @ApiOperation({ summary: 'The same as one page for screen and print' })
  @ApiOkResponse({ content: { 'text/html': { schema: { type: 'string' } } } })
  async page(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Query({ schema: ReportPageQuery }) query: z.output<typeof ReportPageQuery>,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const wanted = orRefused(knownLanguage(query.language));
    const report = orRefused(await this.reports.for(caller, drill));
    const language = pageLanguage(wanted ?? ownLanguage(report));
    const file = query.download === '1';
    void reply.headers({
      'content-type': 'text/html; charset=utf-8',
      'content-language': language,
      'cache-control': 'no-store',
      ...(file
        ? { 'content-disposition': `attachment; filename="muster-report-${drill}-${language}.html"` }
        : { 'content-security-policy': POLICY }),
    });
    await reply.send(Readable.from(writeHtml(report, file ? { language } : served(language))));
  }

  /** Its address carries its version, so it may be kept for as long as anybody likes. */
  @Get('report.css')
  @OpenToAll()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=31536000, immutable')
  @ApiExcludeEndpoint()
  styles(): string {
    return stylesheet;
  }
}

function knownLanguage(wanted: string | undefined): Result<Language | undefined> {
  if (wanted === undefined) return ok(undefined);
  const known = LANGUAGES.find((language) => language === wanted);
  return known ? ok(known) : refuse('nonsense-value', `A report is asked for in one of: ${LANGUAGES.join(', ')}.`);
}

/** The language that a team prefers; the organiser reads English unless another is asked for. */
const ownLanguage = (report: Report | TeamReport): Language | undefined =>
  report.audience === 'team' ? report.overview.teams[0]?.languages[0] : undefined;

/** Addresses are relative, so that the page works behind any path. */
const served = (language: PageWish['language']): PageWish => ({
  language,
  stylesheet: `../../report.css?v=${stylesheetVersion}`,
  links: {
    download: `?language=${language}&download=1`,
    languages: PAGE_LANGUAGES.map((one) => [one, `?language=${one}`] as const),
  },
});
