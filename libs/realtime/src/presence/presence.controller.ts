import { DrillDesks, DrillParam } from '#libs/conduct';
import { DrillPresence } from '#libs/contracts';
import { isWithin, ok } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, nationOf, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ConsolePresence } from './console-presence.js';
import { linkQuality } from './link-quality.js';

@ApiTags('stream')
@Controller('api/v1/drills/:drill/presence')
export class PresenceController {
  constructor(
    @Inject(ConsolePresence) private readonly presence: ConsolePresence,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      'Which consoles are there, and how well they hear: of the moment, for control only; for one nation’s, of its teams',
  })
  @ApiOkResponse({ standardSchema: DrillPresence })
  async see(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<DrillPresence> {
    const shown = await this.desks.show(caller, 'presence.see', drill, (seen) =>
      ok([...seen.teams.keys()].filter((team) => isWithin(seen, team, nationOf(caller)))),
    );
    const teams = orRefused(shown);
    const now = this.clock.now();
    const links = (await this.presence.of(drill)).toSorted((one, other) => one.console.localeCompare(other.console));
    return {
      now,
      teams: teams.map((team) => ({
        team,
        consoles: links
          .filter((link) => link.team === team)
          .map(({ team: _team, ...link }) => ({ ...link, quality: linkQuality({ team, ...link }, now) })),
      })),
    };
  }
}
