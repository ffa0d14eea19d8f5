import { AccessCodeList } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { AccessCodes, CallerOf, permit, SEATS, type Caller, type Place } from '#libs/identity';
import { Controller, Get, Inject } from '@nestjs/common';
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
  ) {}

  @Get()
  @ApiOperation({
    summary: 'The codes that let in teams, by seat, national controllers, staff, evaluators and observers',
  })
  @ApiOkResponse({ standardSchema: AccessCodeList })
  async codesOf(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<AccessCodeList> {
    orRefused(permit(caller, 'drill.hand-out-codes', drill));
    const cards =
      (await this.desks.read(drill, (seen) => ({
        nations: [...seen.nations].map(([nation, { name }]) => ({ nation, name })),
        teams: [...seen.teams.values()].map(({ card: { id, name, nation } }) => ({ team: id, name, nation })),
        evaluators: [...seen.evaluation.evaluators.values()].map(({ evaluator, name, lead = false }) => ({
          ...{ evaluator, name, lead },
        })),
      }))) ?? noSuchDrill();
    const code = await this.codesFor([
      ...cards.teams.flatMap(({ team }) => SEATS.map((seat): Place => ({ role: 'team', drill, team, seat }))),
      ...cards.nations.map(({ nation }): Place => ({ role: 'national-controller', drill, nation })),
      ...cards.evaluators.map(({ evaluator, lead }): Place => ({ role: evaluatorRole(lead), drill, evaluator })),
      ...[...STAFF, 'observer' as const].map((role): Place => ({ role, drill })),
    ]);
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
      staff: STAFF.map((role) => ({ role, code: code({ role, drill }) })),
      evaluators: cards.evaluators.map((card) => ({
        ...card,
        code: code({ role: evaluatorRole(card.lead), drill, evaluator: card.evaluator }),
      })),
      observers: code({ role: 'observer', drill }),
    };
  }

  private async codesFor(places: readonly Place[]): Promise<(place: Place) => string> {
    const codes = await this.codes.issueAll(places);
    const found = new Map(places.map((place, index) => [JSON.stringify(place), codes[index] ?? '']));
    return (place) => found.get(JSON.stringify(place)) ?? '';
  }
}

const evaluatorRole = (lead: boolean): 'lead-evaluator' | 'evaluator' => (lead ? 'lead-evaluator' : 'evaluator');
