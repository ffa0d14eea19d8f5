import { MadeToken, MakeToken, PersonalToken } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { whereFrom } from '../../log/where-from.js';
import { personIn } from '../../people/person-in.js';
import type { Caller } from '../../policies/caller.js';
import { OwnTokens } from '../../tokens/own-tokens.js';
import { CallerOf, type KnownRequest } from '../caller-of.js';
import { idOr404 } from './id-or-404.js';

@ApiTags('own account')
@Controller('api/v1/people/me/tokens')
export class TokensController {
  constructor(@Inject(OwnTokens) private readonly tokens: OwnTokens) {}

  @Get()
  @ApiOperation({ summary: 'Your personal tokens' })
  @ApiOkResponse({ standardSchema: z.array(PersonalToken) })
  list(@CallerOf() caller: Caller): Promise<PersonalToken[]> {
    return this.tokens.list(personIn(caller).person);
  }

  @Post()
  @ApiOperation({ summary: 'Make a personal token for a program: it is shown this once' })
  @ApiCreatedResponse({ standardSchema: MadeToken })
  async make(
    @CallerOf() caller: Caller,
    @Body({ schema: MakeToken }) body: z.output<typeof MakeToken>,
    @Req() request: KnownRequest,
  ): Promise<MadeToken> {
    return orRefused(await this.tokens.make(personIn(caller).person, body, whereFrom(request)));
  }

  @Delete(':token')
  @HttpCode(204)
  @ApiOperation({ summary: 'Revoke a personal token' })
  async revoke(@CallerOf() caller: Caller, @Param('token') id: string, @Req() request: KnownRequest): Promise<void> {
    orRefused(await this.tokens.revoke(personIn(caller).person, idOr404(id), whereFrom(request)));
  }
}
