import { BeginWithProvider, Provider, WayToProvider } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { whereFrom } from '../../log/where-from.js';
import { ExternalAccounts } from '../../openid/external-accounts.js';
import { KnownProviders } from '../../openid/known-providers.js';
import { ProviderVisits } from '../../openid/provider-visits.js';
import { personIn } from '../../people/person-in.js';
import { Selves } from '../../people/selves.js';
import { WaysIn } from '../../people/ways-in.js';
import type { Caller } from '../../policies/caller.js';
import { callerIn, CallerOf, type KnownRequest } from '../caller-of.js';
import { ownOrigin, PUBLIC_URL } from '../own-origin.js';
import { OpenToAll } from '../session-guard.js';
import { setCookie } from '../session-reply.js';
import { errandCookie, errandIn } from './errand-cookie.js';

/** Where a browser is led when it comes back: never where a request says. */
const LEADS = { 'sign-in': '/', link: '/account', accept: '/account#welcome' } as const;

@ApiTags('providers')
@Controller('api/v1')
export class ProvidersController {
  constructor(
    @Inject(KnownProviders) private readonly providers: KnownProviders,
    @Inject(ProviderVisits) private readonly visits: ProviderVisits,
    @Inject(ExternalAccounts) private readonly accounts: ExternalAccounts,
    @Inject(Selves) private readonly selves: Selves,
    @Inject(WaysIn) private readonly ways: WaysIn,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | undefined,
  ) {}

  @Get('providers')
  @OpenToAll()
  @ApiOperation({ summary: 'By whom else you can sign in here' })
  @ApiOkResponse({ standardSchema: z.array(Provider) })
  list(): Provider[] {
    return this.providers.list();
  }

  @Post('providers/:provider/begin')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({
    summary: 'Go to a provider: to sign in, to link it to your account, or to accept an invitation by it',
  })
  @ApiOkResponse({ standardSchema: WayToProvider })
  async begin(
    @Param('provider') provider: string,
    @Body({ schema: BeginWithProvider }) body: BeginWithProvider,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WayToProvider> {
    const person = body.what === 'link' ? personIn(callerIn(request)).person : undefined;
    const { url, sealed } = orRefused(await this.visits.begin(provider, body, this.base(request), person));
    void reply.header('set-cookie', errandCookie(sealed, request.protocol));
    return { url };
  }

  @Get('providers/:provider/callback')
  @OpenToAll()
  @ApiOperation({ summary: 'Where a provider sends the browser back to; it is led on from here' })
  @ApiResponse({ status: 303, description: 'Led into the application, signed in or with the reason why not' })
  async comesBack(
    @Param('provider') provider: string,
    @Req() request: KnownRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const base = this.base(request);
    const query = new URL(request.url, base).search;
    const said = await this.visits.finish(provider, query, errandIn(request.headers), base);
    const arrived = said.ok ? await this.accounts.arrive(said.value, whereFrom(request)) : said;
    void reply.header('set-cookie', errandCookie(undefined, request.protocol)).header('cache-control', 'no-store');
    if (arrived.ok && arrived.value) setCookie(arrived.value.token, request, reply);
    const lead = arrived.ok && said.ok ? LEADS[said.value.errand.what] : `/sign-in?refused=${refusalIn(arrived)}`;
    void reply.redirect(`${base}${lead}`, 303);
  }

  @Delete('people/me/providers/:provider')
  @HttpCode(204)
  @ApiOperation({ summary: 'Unlink a provider from your account; the only way in stays' })
  async unlink(
    @CallerOf() caller: Caller,
    @Param('provider') provider: string,
    @Req() request: KnownRequest,
  ): Promise<void> {
    const { person, row } = await this.selves.who(caller);
    if (await this.accounts.has(person, provider)) orRefused(await this.ways.mayLoseOne(row));
    orRefused(await this.accounts.unlink(person, provider, whereFrom(request)));
  }

  private base(request: KnownRequest): string {
    return this.publicUrl ?? ownOrigin(undefined, request).origin;
  }
}

const refusalIn = (refused: { readonly ok: boolean; readonly refusal?: { readonly code: string } }): string =>
  refused.refusal?.code ?? 'provider-refused';
