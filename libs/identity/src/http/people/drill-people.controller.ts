import { HeldPlace } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused, Refused } from '#libs/doors';
import { Controller, Delete, Get, HttpCode, Inject, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignInLog } from '../../log/sign-in-log.js';
import { whereFrom } from '../../log/where-from.js';
import { DrillBook } from '../../places/drill-book.js';
import { givingIn, isTheirs } from '../../places/may-give.js';
import { Places } from '../../places/places.js';
import type { Caller } from '../../policies/caller.js';
import { CallerOf, type KnownRequest } from '../caller-of.js';
import { drillOr404 } from './drill-or-404.js';

@ApiTags('people')
@Controller('api/v1/drills/:drill/people')
export class DrillPeopleController {
  constructor(
    @Inject(Places) private readonly places: Places,
    @Inject(DrillBook) private readonly book: DrillBook,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'The people who have a place in the drill' })
  @ApiOkResponse({ standardSchema: z.array(HeldPlace) })
  async list(@CallerOf() caller: Caller, @Param('drill') drill: string): Promise<HeldPlace[]> {
    const id = drillOr404(drill);
    const facts = orRefused(await givingIn(caller, id, this.book));
    return (await this.places.inDrill(id)).filter(({ place }) => isTheirs(caller, place, facts));
  }

  @Delete(':assignment')
  @HttpCode(204)
  @ApiOperation({ summary: 'Take a place away; what is signed in to it is cut' })
  async withdraw(
    @CallerOf() caller: Caller,
    @Param('drill') drill: string,
    @Param('assignment') assignment: string,
    @Req() request: KnownRequest,
  ): Promise<void> {
    const held = (await this.list(caller, drill)).find((one) => one.assignment === assignment);
    if (!held) throw new Refused(refuse('unknown-thing', 'Nobody has that place.').refusal);
    const { place, person } = held;
    await this.places.withdraw(assignment, person.id, place);
    const about = { place };
    const from = whereFrom(request);
    await this.log.write({ what: 'place-withdrawn', person: person.id, by: caller.person, drill, ...from, about });
  }
}
