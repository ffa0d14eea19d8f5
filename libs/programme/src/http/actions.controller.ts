import { Catalogue } from '#libs/conduct';
import { ActionList, ActionsQuery, DossierReceipt, MoveAction } from '#libs/contracts';
import { isOpenAction, isOverdue, moveAction, refuse, type DossierOwner } from '#libs/domain';
import { CommandKey, orRefused } from '#libs/doors';
import { CallerOf, drillOf, permit, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Body, Controller, Get, Header, Inject, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Dossiers } from '../dossiers/dossiers.js';
import { DossierRoute } from './dossier-route.js';

/** Improvement actions over all drills: they live on when a drill is long over. */
@ApiTags('report')
@Controller('api/v1/improvement-actions')
export class ActionsController {
  constructor(
    @Inject(Dossiers) private readonly dossiers: Dossiers,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  /** The organiser's are the region's; a team and a national controller speak for their nation, whatever the drill. */
  private async ownerFor(caller: Caller): Promise<DossierOwner> {
    orRefused(permit(caller, 'actions.see'));
    const owner = await this.dossiers.ownerFor(caller, drillOf(caller) ?? '');
    return owner ?? orRefused(refuse('unknown-thing', 'There is no such drill.'));
  }

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'The improvement actions of your nation, or of the region, over all drills' })
  @ApiOkResponse({ standardSchema: ActionList })
  async list(
    @CallerOf() caller: Caller,
    @Query({ schema: ActionsQuery }) { status }: z.output<typeof ActionsQuery>,
  ): Promise<ActionList> {
    const owner = await this.ownerFor(caller);
    const today = new Date(this.clock.now()).toISOString().slice(0, 10);
    const dossiers = await this.dossiers.ofOwner(owner);
    const titles = new Map((await this.catalogue.list()).map(({ id, title }) => [id, title]));
    const actions = dossiers.flatMap(({ drill, actions: some }) =>
      [...some.values()].map((action) => ({
        ...action,
        drillTitle: titles.get(drill) ?? '',
        overdue: isOverdue(action, today),
      })),
    );
    const wanted = actions.filter(
      (action) => status === 'all' || (status === 'open' ? isOpenAction(action) : action.overdue),
    );
    return { owner, today, actions: wanted.sort((one, other) => (one.due < other.due ? -1 : 1)) };
  }

  @DossierRoute(':action/move', 'Say how far an improvement action has come')
  async move(
    @CallerOf() caller: Caller,
    @CommandKey() key: string,
    @Param('action') action: string,
    @Body({ schema: MoveAction }) body: z.output<typeof MoveAction>,
  ): Promise<DossierReceipt> {
    const owner = await this.ownerFor(caller);
    const found = (await this.dossiers.ofOwner(owner)).find(({ actions }) => actions.has(action));
    const drill: string = found?.drill ?? orRefused(refuse('unknown-thing', 'There is no such improvement action.'));
    const asked = ['move-action', action, body];
    const decide = (dossier: Parameters<typeof moveAction>[0]) => moveAction(dossier, action, body.status, body.note);
    const { seq, ids } = orRefused(await this.dossiers.change({ caller, drill, owner, key, asked, decide }));
    return { seq, ids: [...ids] };
  }
}
