import { AskedBy, DrillParam, type Asked } from '#libs/conduct';
import {
  DossierReceipt,
  NeedsFromActions,
  PlanAction,
  ReportDossier,
  StateNeed,
  WithdrawFinding,
  WriteFinding,
} from '#libs/contracts';
import { needsFromActions, planAction, stateNeed, withdrawFinding, withdrawNeed, writeFinding } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, type Caller } from '#libs/identity';
import { Body, Controller, Get, Header, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Dossiers, type Change } from '../dossiers/dossiers.js';
import { dossierView } from '../dossiers/dossier-view.js';
import { ownDossier } from '../dossiers/own-dossier.js';
import { knownCodes } from './known-codes.js';
import { DossierRoute } from './dossier-route.js';

/** What people add to the report of a drill: the organiser to the region's, a team to its nation's. */
@ApiTags('report')
@Controller('api/v1/drills/:drill/dossier')
export class DossierController {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  private async change(
    { caller, drill, key }: Asked,
    verb: string,
    asked: unknown,
    decide: Change['decide'],
  ): Promise<DossierReceipt> {
    const owner = orRefused(await ownDossier(this.dossiers, caller, drill));
    const done = await this.dossiers.change({ caller, drill, owner, key, asked: [verb, asked], decide });
    const { seq, ids } = orRefused(done);
    return { seq, ids: [...ids] };
  }

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({
    summary: 'Needs, findings, improvement actions, signatures and releases: the organiser’s or your nation’s',
  })
  @ApiOkResponse({ standardSchema: ReportDossier })
  async see(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<ReportDossier> {
    const owner = orRefused(await ownDossier(this.dossiers, caller, drill));
    return dossierView(await this.dossiers.of(owner, drill));
  }

  @DossierRoute('needs', 'State what you want of the drill, before StartEx')
  need(
    @AskedBy() asked: Asked,
    @Body({ schema: StateNeed }) body: z.output<typeof StateNeed>,
  ): Promise<DossierReceipt> {
    const { id, ...says } = body;
    orRefused(knownCodes(says));
    return this.change(asked, 'need', body, (dossier, { facts, newId }) =>
      stateNeed(dossier, facts, says, { id, newId: newId() }),
    );
  }

  @DossierRoute('needs/from-actions', 'Begin needs from open improvement actions of earlier drills')
  async needsFrom(
    @AskedBy() asked: Asked,
    @Body({ schema: NeedsFromActions }) body: z.output<typeof NeedsFromActions>,
  ): Promise<DossierReceipt> {
    const owner = orRefused(await ownDossier(this.dossiers, asked.caller, asked.drill));
    const all = (await this.dossiers.ofOwner(owner)).flatMap(({ actions }) => [...actions.values()]);
    const found = body.actions.map((wanted) => all.find(({ id }) => id === wanted));
    return this.change(asked, 'needs-from-actions', body, (dossier, { facts, newId }) =>
      needsFromActions(dossier, facts, found, newId),
    );
  }

  @DossierRoute('needs/:need/withdraw', 'Take a stated need back')
  takeNeedBack(@AskedBy() asked: Asked, @Param('need') need: string): Promise<DossierReceipt> {
    return this.change(asked, 'withdraw-need', need, (dossier, { facts }) => withdrawNeed(dossier, facts, need));
  }

  @DossierRoute('findings', 'Write a finding into a section, or one that is there in new words')
  finding(
    @AskedBy() asked: Asked,
    @Body({ schema: WriteFinding }) body: z.output<typeof WriteFinding>,
  ): Promise<DossierReceipt> {
    const { id, ...says } = body;
    return this.change(asked, 'finding', body, (dossier, { facts, newId }) =>
      writeFinding(dossier, facts, says, { id, newId: newId() }),
    );
  }

  @DossierRoute('findings/:finding/withdraw', 'Take a finding out, with a reason')
  takeFindingOut(
    @AskedBy() asked: Asked,
    @Param('finding') finding: string,
    @Body({ schema: WithdrawFinding }) { reason }: z.output<typeof WithdrawFinding>,
  ): Promise<DossierReceipt> {
    return this.change(asked, 'withdraw-finding', [finding, reason], (dossier) =>
      withdrawFinding(dossier, finding, reason),
    );
  }

  @DossierRoute('actions', 'Plan an improvement action, or one that is there in new words')
  action(
    @AskedBy() asked: Asked,
    @Body({ schema: PlanAction }) body: z.output<typeof PlanAction>,
  ): Promise<DossierReceipt> {
    const { id, ...says } = body;
    return this.change(asked, 'action', body, (dossier, { facts, newId }) =>
      planAction(dossier, facts, says, { id, newId: newId() }),
    );
  }
}
