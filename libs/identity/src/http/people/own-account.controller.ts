import {
  ChangePassword,
  OwnSession,
  Person,
  ProveSelf,
  RecoveryCodes as Codes,
  RenameSelf,
  Self,
} from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Put, Req } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { SignInLog } from '../../log/sign-in-log.js';
import { whereFrom } from '../../log/where-from.js';
import { Passwords } from '../../passwords/passwords.js';
import { People } from '../../people/people.js';
import { personIn } from '../../people/person-in.js';
import { Selves } from '../../people/selves.js';
import type { Caller } from '../../policies/caller.js';
import { News } from '../../recovery/news.js';
import { RecoveryCodes } from '../../recovery/recovery-codes.js';
import { OwnSessions } from '../../sessions/own-sessions.js';
import { CallerOf, type KnownRequest } from '../caller-of.js';

@ApiTags('own account')
@Controller('api/v1/people/me')
export class OwnAccountController {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(Selves) private readonly selves: Selves,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(RecoveryCodes) private readonly codes: RecoveryCodes,
    @Inject(News) private readonly news: News,
    @Inject(OwnSessions) private readonly own: OwnSessions,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Yourself: grants, places, ways in, and what was done to your account' })
  @ApiOkResponse({ standardSchema: Self })
  async me(@CallerOf() caller: Caller): Promise<Self> {
    return this.selves.of((await this.selves.who(caller)).row);
  }

  @Put()
  @ApiOperation({ summary: 'Change what you are called' })
  @ApiOkResponse({ standardSchema: Person })
  async rename(
    @CallerOf() caller: Caller,
    @Body({ schema: RenameSelf }) { name }: z.output<typeof RenameSelf>,
  ): Promise<Person> {
    const { row } = await this.selves.who(caller);
    await this.people.change(row.id, { name });
    this.own.changed(row.id);
    return this.people.view({ ...row, name });
  }

  @Post('news/seen')
  @HttpCode(204)
  @ApiOperation({ summary: 'Say that you know what was done to your account' })
  async seen(@CallerOf() caller: Caller): Promise<void> {
    await this.news.seen(personIn(caller).person);
  }

  @Put('password')
  @HttpCode(204)
  @ApiOperation({ summary: 'Change your password, which ends your other sessions' })
  async password(
    @CallerOf() caller: Caller,
    @Body({ schema: ChangePassword }) body: z.output<typeof ChangePassword>,
    @Req() request: KnownRequest,
  ): Promise<void> {
    const { row, console } = await this.selves.who(caller);
    orRefused(await this.passwords.change(row, { ...body, console }, whereFrom(request)));
  }

  @Post('recovery-codes')
  @HttpCode(200)
  @ApiOperation({ summary: 'Make ten new recovery codes; the old ones let nobody in any more' })
  @ApiOkResponse({ standardSchema: Codes })
  async recoveryCodes(
    @CallerOf() caller: Caller,
    @Body({ schema: ProveSelf }) { password }: z.output<typeof ProveSelf>,
    @Req() request: KnownRequest,
  ): Promise<Codes> {
    const { row } = await this.selves.who(caller);
    orRefused(await this.passwords.prove(row, password));
    const codes = await this.codes.make(row.id);
    await this.log.write({ what: 'recovery-codes-made', person: row.id, ...whereFrom(request) });
    return { codes };
  }

  @Get('sessions')
  @ApiOperation({ summary: 'Where you are signed in' })
  @ApiOkResponse({ standardSchema: z.array(OwnSession) })
  sessions(@CallerOf() caller: Caller): Promise<OwnSession[]> {
    return this.own.list(personIn(caller));
  }

  @Delete('sessions')
  @HttpCode(204)
  @ApiOperation({ summary: 'End all your sessions but this one' })
  async endOthers(@CallerOf() caller: Caller, @Req() request: KnownRequest): Promise<void> {
    await this.own.endOthers(personIn(caller), whereFrom(request));
  }

  @Delete('sessions/:console')
  @HttpCode(204)
  @ApiOperation({ summary: 'End one of your sessions' })
  async end(
    @CallerOf() caller: Caller,
    @Param('console') console: string,
    @Req() request: KnownRequest,
  ): Promise<void> {
    orRefused(await this.own.end(personIn(caller), console, whereFrom(request)));
  }
}
