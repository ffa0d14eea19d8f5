import { RenewCode, RenewedCode, type PlaceInDrill } from '#libs/contracts';
import { isOver, ok, refuse, type DrillId, type Result, type SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import {
  AccessCodes,
  CallerOf,
  nationOf,
  Sessions,
  SignInLog,
  whereFrom,
  type Action,
  type Caller,
  type KnownRequest,
} from '#libs/identity';
import { Body, Controller, HttpCode, Inject, Post, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { DrillDesks } from '../desk/drill-desks.js';
import { DrillParam } from './drill-param.js';

type Whose = z.output<typeof RenewCode>['whose'];

@ApiTags('preparation')
@Controller('api/v1/drills/:drill/codes/renew')
export class RenewCodeController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(AccessCodes) private readonly codes: AccessCodes,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: 'Another code in the place of a lost one, which then lets nobody in any more' })
  @ApiOkResponse({ standardSchema: RenewedCode })
  async renew(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: RenewCode }) { whose, cut }: z.output<typeof RenewCode>,
    @Req() request: KnownRequest,
  ): Promise<RenewedCode> {
    const look = (seen: SeenDrill): Result<PlaceInDrill> => {
      if (caller.role === 'team' && !isOver(seen))
        return refuse('drill-not-over', 'A team renews its codes after EndEx.', { state: seen.status });
      const found = isTheirs(seen, whose, caller) ? placeIn(seen, drill, whose) : undefined;
      return found ? ok(found) : refuse('unknown-thing', 'Nobody of the drill is let in by such a code.');
    };
    const place = orRefused(await this.desks.show(caller, actionFor(caller, whose), drill, look));
    const code = await this.codes.renew(place);
    const signedOut = cut ? await this.sessions.endOfCode(place) : 0;
    const about = { as: caller.role, whose, signedOut };
    await this.log.write({ what: 'code-renewed', person: caller.person, drill, ...whereFrom(request), about });
    return { code, signedOut };
  }
}

/** The codes that let into a nation are not the direction's to renew once the drill is closed. */
function actionFor({ role }: Caller, whose: Whose): Action {
  if (role === 'team') return 'team.renew-codes';
  return whose.role === 'team' || whose.role === 'national-controller' ? 'nation.let-in' : 'drill.hand-out-codes';
}

/** A team renews its own; whoever hands out codes to one nation, those of its teams and their own alone. */
function isTheirs(seen: SeenDrill, whose: Whose, caller: Caller): boolean {
  if (caller.role === 'team') return whose.role === 'team' && whose.team === caller.team;
  const nation = nationOf(caller);
  if (nation === undefined) return true;
  if (whose.role === 'team') return seen.teams.get(whose.team)?.card.nation === nation;
  return whose.role === 'national-controller' && whose.nation === nation;
}

/** The place that is meant, where the drill has it. */
function placeIn(seen: SeenDrill, drill: DrillId, whose: Whose): PlaceInDrill | undefined {
  switch (whose.role) {
    case 'team':
      return seen.teams.has(whose.team) ? { ...whose, drill } : undefined;
    case 'national-controller':
      return seen.nations.has(whose.nation) ? { ...whose, drill } : undefined;
    case 'evaluator': {
      const card = seen.evaluation.evaluators.get(whose.evaluator);
      return card && { role: card.lead ? 'lead-evaluator' : 'evaluator', drill, evaluator: whose.evaluator };
    }
    default:
      return { role: whose.role, drill };
  }
}
