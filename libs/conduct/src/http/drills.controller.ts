import { CreateDrill, DrillListItem, DrillSummary, InjectLine } from '#libs/contracts';
import { isClosedTo, type SeenDrill } from '#libs/domain';
import { CommandKey, orRefused } from '#libs/doors';
import { CallerOf, drillOf, nationOf, permit, viewerOf, type Caller } from '#libs/identity';
import { Body, Controller, Get, Inject, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DrillDesks } from '../desk/drill-desks.js';
import { OpenDrill } from '../desk/open-drill.js';
import { Catalogue } from '../store/catalogue.js';
import { DrillParam } from './drill-param.js';
import { noSuchDrill } from './no-such-drill.js';
import { drillSummary } from './drill-summary.js';
import { injectLines, nationLines } from './inject-lines.js';

@ApiTags('drills')
@Controller('api/v1/drills')
export class DrillsController {
  constructor(
    @Inject(OpenDrill) private readonly opening: OpenDrill,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Catalogue) private readonly catalogue: Catalogue,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Create a drill from a scenario pack' })
  @ApiCreatedResponse({ standardSchema: DrillSummary })
  async create(
    @CallerOf() caller: Caller,
    @Body({ schema: CreateDrill }) body: z.output<typeof CreateDrill>,
    @CommandKey() key: string,
  ): Promise<DrillSummary> {
    const id = orRefused(await this.opening.open(caller, body, key));
    return (await this.desks.read(id, (drill) => drillSummary(id, drill))) ?? noSuchDrill();
  }

  @Get()
  @ApiOperation({ summary: 'The drills that you may see' })
  @ApiOkResponse({ standardSchema: z.array(DrillListItem) })
  async list(@CallerOf() caller: Caller): Promise<DrillListItem[]> {
    orRefused(permit(caller, 'drills.list'));
    const records = caller.role === 'person' ? [] : await this.catalogue.list(drillOf(caller));
    return records.map(({ id, title, over, createdAt }) => ({
      id,
      title,
      over,
      createdAt: createdAt.toISOString(),
    }));
  }

  @Get(':drill')
  @ApiOperation({ summary: 'A drill as it stands' })
  @ApiOkResponse({ standardSchema: DrillSummary })
  async get(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<DrillSummary> {
    orRefused(permit(caller, 'drill.oversee', drill));
    return (await this.desks.read(drill, (seen) => drillSummary(drill, seen, nationOf(caller)))) ?? noSuchDrill();
  }

  @Get(':drill/injects')
  @ApiOperation({ summary: 'The MSEL, with where each inject stands at every team until the drill is closed' })
  @ApiOkResponse({ standardSchema: z.array(InjectLine) })
  async injects(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<InjectLine[]> {
    orRefused(permit(caller, 'drill.oversee', drill));
    const nation = nationOf(caller);
    const look = (seen: SeenDrill) =>
      nation === undefined ? injectLines(seen, isClosedTo(viewerOf(caller), seen)) : nationLines(seen, nation);
    return (await this.desks.read(drill, look)) ?? noSuchDrill();
  }
}
