import { AskedBy, DrillParam, type Asked } from '#libs/conduct';
import {
  DossierReceipt,
  NationTrend,
  ReleaseReport,
  ReportDocument,
  ReportShelf,
  ReportWish,
  SignReport,
  WithdrawRelease,
} from '#libs/contracts';
import { releaseReport, withdrawRelease, type NationTrend as Trend, type ReportDocument as Made } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { DossierRoute, Dossiers, ownDossier, type Change } from '#libs/programme';
import { Body, Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Documents } from '../making/documents.js';
import { Shelves } from '../making/shelves.js';
import { Trends } from '../making/trends.js';

/** The documents of a drill: drafts, signed versions, releases. */
@ApiTags('report')
@Controller('api/v1/drills/:drill')
export class DocumentsController {
  constructor(
    @Inject(Documents) private readonly documents: Documents,
    @Inject(Shelves) private readonly shelves: Shelves,
    @Inject(Trends) private readonly trends: Trends,
    @Inject(Dossiers) private readonly dossiers: Dossiers,
  ) {}

  @Get('reports')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Which reports of this drill you may read' })
  @ApiOkResponse({ standardSchema: ReportShelf })
  async shelf(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<ReportShelf> {
    return orRefused(await this.shelves.for(caller, drill));
  }

  @Get('reports/:what')
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'A national, regional, public or participation report: your own as draft or signed, another’s as released',
  })
  @ApiOkResponse({ standardSchema: ReportDocument })
  async report(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('what') what: string,
    @Query({ schema: ReportWish }) wish: z.output<typeof ReportWish>,
  ): Promise<Made> {
    return orRefused(await this.documents.for(caller, drill, { what, ...wish }));
  }

  @Get('trend')
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Your nation over its drills, against its own first time' })
  @ApiOkResponse({ standardSchema: NationTrend })
  async trend(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<Trend> {
    return orRefused(await this.trends.for(caller, drill));
  }

  @DossierRoute('reports/sign', 'Sign one of your documents as it stands')
  async sign(
    @AskedBy() { caller, drill, key }: Asked,
    @Body({ schema: SignReport }) body: z.output<typeof SignReport>,
  ): Promise<DossierReceipt> {
    const owner = orRefused(await ownDossier(this.dossiers, caller, drill, 'report.sign'));
    const { seq, ids } = orRefused(await this.documents.sign(caller, drill, owner, body, key));
    return { seq, ids: [...ids] };
  }

  @DossierRoute('reports/releases', 'Release a signed version: to whom, under which TLP, until when')
  release(
    @AskedBy() asked: Asked,
    @Body({ schema: ReleaseReport }) body: z.output<typeof ReleaseReport>,
  ): Promise<DossierReceipt> {
    const says = { ...body, until: body.until === null ? null : Date.parse(body.until) };
    return this.change(asked, ['release', body], (dossier, { facts, newId, now }) =>
      releaseReport(dossier, facts, says, { newId: newId(), now }),
    );
  }

  @DossierRoute('reports/releases/:release/withdraw', 'Take a release back, with a reason')
  withdraw(
    @AskedBy() asked: Asked,
    @Param('release') release: string,
    @Body({ schema: WithdrawRelease }) { reason }: z.output<typeof WithdrawRelease>,
  ): Promise<DossierReceipt> {
    return this.change(asked, ['withdraw', release, reason], (dossier) => withdrawRelease(dossier, release, reason));
  }

  private async change(
    { caller, drill, key }: Asked,
    asked: unknown,
    decide: Change['decide'],
  ): Promise<DossierReceipt> {
    const owner = orRefused(await ownDossier(this.dossiers, caller, drill, 'report.sign'));
    const { seq, ids } = orRefused(await this.dossiers.change({ caller, drill, owner, key, asked, decide }));
    return { seq, ids: [...ids] };
  }
}
