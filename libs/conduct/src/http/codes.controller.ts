import { AccessCodeList } from '#libs/contracts';
import type { NationId, SeenDrill } from '#libs/domain';
import { orRefused } from '#libs/doors';
import {
  AccessCodes,
  CallerOf,
  nationOf,
  permit,
  permitNow,
  SEATS,
  SignInLog,
  whereFrom,
  type Caller,
  type KnownRequest,
  type Place,
} from '#libs/identity';
import { Controller, Get, Inject, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { DrillDesks } from '../desk/drill-desks.js';
import { DrillParam } from './drill-param.js';
import { noSuchDrill } from './no-such-drill.js';

const STAFF = ['director', 'controller', 'sim-cell'] as const;

@ApiTags('preparation')
@Controller('api/v1/drills/:drill/codes')
export class CodesController {
  constructor(
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(AccessCodes) private readonly codes: AccessCodes,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'The codes that let in teams, by seat, national controllers, staff, evaluators and observers; those of nations until the drill is closed',
  })
  @ApiOkResponse({ standardSchema: AccessCodeList })
  async codesOf(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Req() request: KnownRequest,
  ): Promise<AccessCodeList> {
    orRefused(permit(caller, 'drill.hand-out-codes', drill));
    const nation = nationOf(caller);
    const look = (seen: SeenDrill) => cardsOf(seen, nation, permitNow(caller, 'nation.let-in', drill, seen).ok);
    const cards = (await this.desks.read(drill, look)) ?? noSuchDrill();
    const staff = nation === undefined ? STAFF : [];
    const watch = nation === undefined ? (['observer'] as const) : [];
    const code = await this.codesFor([
      ...cards.teams.flatMap(({ team }) => SEATS.map((seat): Place => ({ role: 'team', drill, team, seat }))),
      ...cards.nations.map(({ nation }): Place => ({ role: 'national-controller', drill, nation })),
      ...cards.evaluators.map(({ evaluator, lead }): Place => ({ role: evaluatorRole(lead), drill, evaluator })),
      ...[...staff, ...watch].map((role): Place => ({ role, drill })),
    ]);
    const about = { as: caller.role, teams: cards.teams.length, ...(nation !== undefined && { nation }) };
    await this.log.write({ what: 'codes-shown', person: caller.person, drill, ...whereFrom(request), about });
    const seat = (team: string, of: (typeof SEATS)[number]): string => code({ role: 'team', drill, team, seat: of });
    return {
      drill,
      teams: cards.teams.map((card) => ({
        ...card,
        code: seat(card.team, 'lead'),
        players: seat(card.team, 'player'),
        mentors: seat(card.team, 'mentor'),
        shadows: seat(card.team, 'shadow'),
      })),
      nations: cards.nations.map((card) => ({
        ...card,
        code: code({ role: 'national-controller', drill, nation: card.nation }),
      })),
      staff: staff.map((role) => ({ role, code: code({ role, drill }) })),
      evaluators: cards.evaluators.map((card) => ({
        ...card,
        code: code({ role: evaluatorRole(card.lead), drill, evaluator: card.evaluator }),
      })),
      observers: watch.length > 0 ? code({ role: 'observer', drill }) : null,
    };
  }

  private async codesFor(places: readonly Place[]): Promise<(place: Place) => string> {
    const codes = await this.codes.issueAll(places);
    const found = new Map(places.map((place, index) => [JSON.stringify(place), codes[index] ?? '']));
    return (place) => found.get(JSON.stringify(place)) ?? '';
  }
}

/**
 * Who gets a code: everybody, or for who controls one nation that nation's teams.
 * @param letIn whether codes that let into nations are handed out still
 */
function cardsOf(drill: SeenDrill, nation: NationId | undefined, letIn: boolean) {
  const isTold = (of: NationId): boolean => letIn && (nation === undefined || of === nation);
  const teams = [...drill.teams.values()].filter(({ card }) => isTold(card.nation));
  const evaluators = nation === undefined ? [...drill.evaluation.evaluators.values()] : [];
  return {
    nations: nation === undefined && letIn ? [...drill.nations].map(([id, { name }]) => ({ nation: id, name })) : [],
    teams: teams.map(({ card }) => ({ team: card.id, name: card.name, nation: card.nation })),
    evaluators: evaluators.map(({ evaluator, name, lead = false }) => ({ evaluator, name, lead })),
  };
}

const evaluatorRole = (lead: boolean): 'lead-evaluator' | 'evaluator' => (lead ? 'lead-evaluator' : 'evaluator');
