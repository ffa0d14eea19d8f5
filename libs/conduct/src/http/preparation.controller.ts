import { AddNation, AddOrganisation, AddTeam, DirectoryLine, Receipt, ScheduleDrill } from '#libs/contracts';
import { LANGUAGES, directoryOf, neighbourOf, refuse, type Language } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { addNation } from '../commands/preparation/add-nation.js';
import { addOrganisation } from '../commands/preparation/add-organisation.js';
import { addTeam } from '../commands/preparation/add-team.js';
import { openComcheck } from '../commands/preparation/open-comcheck.js';
import { scheduleDrill } from '../commands/preparation/schedule-drill.js';
import { DrillDesks } from '../desk/drill-desks.js';
import { AskedBy, type Asked } from './asked.js';
import { CommandRoute } from './command-route.js';
import { Conducting } from './conducting.js';
import { DrillParam } from './drill-param.js';
import { noSuchDrill } from './no-such-drill.js';

const isLanguage = (tag: string): tag is Language => (LANGUAGES as readonly string[]).includes(tag);

@ApiTags('preparation')
@Controller('api/v1/drills/:drill')
export class PreparationController {
  constructor(
    @Inject(Conducting) private readonly conducting: Conducting,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

  @CommandRoute('nations', 'Bring a nation into the drill')
  nation(@AskedBy() asked: Asked, @Body({ schema: AddNation }) body: z.output<typeof AddNation>): Promise<Receipt> {
    return this.conducting.do(asked, addNation, body);
  }

  @CommandRoute('organisations', 'Bring an organisation of a nation into the drill')
  organisation(
    @AskedBy() asked: Asked,
    @Body({ schema: AddOrganisation }) body: z.output<typeof AddOrganisation>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, addOrganisation, body);
  }

  @CommandRoute('teams', 'Bring a team into the drill')
  team(@AskedBy() asked: Asked, @Body({ schema: AddTeam }) body: z.output<typeof AddTeam>): Promise<Receipt> {
    const faults = body.languages.flatMap((tag, index) =>
      isLanguage(tag) ? [] : [{ path: `languages[${index}]`, message: `not one of ${LANGUAGES.join(', ')}` }],
    );
    if (faults.length > 0)
      orRefused(refuse('nonsense-value', 'The team names a language that Muster does not have.', { faults }));
    return this.conducting.do(asked, addTeam, { ...body, languages: body.languages.filter(isLanguage) });
  }

  @CommandRoute('schedule', 'Set StartEx for a moment to come')
  schedule(
    @AskedBy() asked: Asked,
    @Body({ schema: ScheduleDrill }) body: z.output<typeof ScheduleDrill>,
  ): Promise<Receipt> {
    return this.conducting.do(asked, scheduleDrill, { startAt: Date.parse(body.startAt) });
  }

  @CommandRoute('comcheck', 'Ask every console to answer')
  comcheck(@AskedBy() asked: Asked): Promise<Receipt> {
    return this.conducting.do(asked, openComcheck, {});
  }

  @Get('directory')
  @ApiOperation({ summary: 'The teams that one can write to' })
  @ApiOkResponse({ standardSchema: z.array(DirectoryLine) })
  async directory(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<DirectoryLine[]> {
    orRefused(permit(caller, 'directory.see', drill));
    const own = caller.role === 'team' ? caller.team : undefined;
    const lines = await this.desks.read(drill, (seen) => {
      const neighbour = own === undefined ? undefined : neighbourOf(seen, own);
      return directoryOf(seen).map((card) => ({ ...card, neighbour: card.id === neighbour }));
    });
    return lines ?? noSuchDrill();
  }
}
