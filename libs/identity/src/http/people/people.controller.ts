import {
  ChangeGrants,
  ChangeMemberships,
  Community as Shown,
  NameCommunity,
  Person,
  RecoveryLink,
} from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignInLog } from '../../log/sign-in-log.js';
import { whereFrom } from '../../log/where-from.js';
import { Administering } from '../../people/administering.js';
import { Community } from '../../people/community.js';
import { LeavingPeople } from '../../people/leaving-people.js';
import { People } from '../../people/people.js';
import type { Caller } from '../../policies/caller.js';
import { permit } from '../../policies/permit.js';
import { CallerOf, type KnownRequest } from '../caller-of.js';
import { idOr404 } from './id-or-404.js';

@ApiTags('people')
@Controller('api/v1')
export class PeopleController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Administering) private readonly administering: Administering,
    @Inject(Community) private readonly community: Community,
    @Inject(LeavingPeople) private readonly leaving: LeavingPeople,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  @Get('people')
  @ApiOperation({ summary: 'Everybody who has an account' })
  @ApiOkResponse({ standardSchema: z.array(Person) })
  all(@CallerOf() caller: Caller): Promise<Person[]> {
    orRefused(permit(caller, 'people.administer'));
    return this.people.all();
  }

  @Put('people/:person/grants')
  @ApiOperation({ summary: 'Say what a person may in the installation as a whole' })
  @ApiOkResponse({ standardSchema: Person })
  async grants(
    @CallerOf() caller: Caller,
    @Param('person') id: string,
    @Body({ schema: ChangeGrants }) { grants }: z.output<typeof ChangeGrants>,
    @Req() request: KnownRequest,
  ): Promise<Person> {
    orRefused(permit(caller, 'people.administer'));
    return this.people.view(orRefused(await this.administering.grant(caller, idOr404(id), grants, whereFrom(request))));
  }

  @Put('people/:person/memberships')
  @ApiOperation({ summary: 'Say in which nations and organisations a person stands' })
  @ApiOkResponse({ standardSchema: Person })
  async memberships(
    @CallerOf() caller: Caller,
    @Param('person') id: string,
    @Body({ schema: ChangeMemberships }) { memberships }: z.output<typeof ChangeMemberships>,
    @Req() request: KnownRequest,
  ): Promise<Person> {
    orRefused(permit(caller, 'people.administer'));
    const stands = await this.administering.stand(caller, idOr404(id), memberships, whereFrom(request));
    return this.people.view(orRefused(stands));
  }

  @Post('people/:person/disable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a person in no more; what they have open is cut' })
  @ApiOkResponse({ standardSchema: Person })
  async disable(
    @CallerOf() caller: Caller,
    @Param('person') id: string,
    @Req() request: KnownRequest,
  ): Promise<Person> {
    orRefused(permit(caller, 'people.administer'));
    const from = whereFrom(request);
    return this.people.view(orRefused(await this.administering.disable(caller, idOr404(id), true, from)));
  }

  @Post('people/:person/enable')
  @HttpCode(200)
  @ApiOperation({ summary: 'Let a person in again' })
  @ApiOkResponse({ standardSchema: Person })
  async enable(@CallerOf() caller: Caller, @Param('person') id: string, @Req() request: KnownRequest): Promise<Person> {
    orRefused(permit(caller, 'people.administer'));
    const from = whereFrom(request);
    return this.people.view(orRefused(await this.administering.disable(caller, idOr404(id), false, from)));
  }

  @Post('people/:person/delete')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete the account of a person, for good; what they did in drills stays with their seats' })
  async delete(@CallerOf() caller: Caller, @Param('person') id: string, @Req() request: KnownRequest): Promise<void> {
    orRefused(permit(caller, 'people.administer'));
    if (id === caller.person) orRefused(refuse('not-allowed', 'Your own account you delete on its own page.'));
    orRefused(await this.leaving.delete(idOr404(id), caller.person, whereFrom(request)));
  }

  @Post('people/:person/recovery-link')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make a link that lets a person back in, once, for a day; the person is told of it' })
  @ApiOkResponse({ standardSchema: RecoveryLink })
  async recoveryLink(
    @CallerOf() caller: Caller,
    @Param('person') id: string,
    @Req() request: KnownRequest,
  ): Promise<RecoveryLink> {
    orRefused(permit(caller, 'people.recover'));
    const { link, expiresAt } = orRefused(await this.administering.recover(caller, idOr404(id), whereFrom(request)));
    return { link, expiresAt: new Date(expiresAt).toISOString() };
  }

  @Get('community')
  @ApiOperation({ summary: 'The community that this installation serves' })
  @ApiOkResponse({ standardSchema: Shown })
  served(@CallerOf() caller: Caller): Promise<Shown> {
    orRefused(permit(caller, 'drills.list'));
    return this.community.get();
  }

  @Put('community')
  @ApiOperation({ summary: 'Name the community' })
  @ApiOkResponse({ standardSchema: Shown })
  async name(
    @CallerOf() caller: Caller,
    @Body({ schema: NameCommunity }) { name }: z.output<typeof NameCommunity>,
    @Req() request: KnownRequest,
  ): Promise<Shown> {
    orRefused(permit(caller, 'community.name'));
    await this.community.name(name);
    await this.log.write({ what: 'community-named', by: caller.person, ...whereFrom(request), about: { name } });
    return this.community.get();
  }
}
