import { MadePasskey, Passkey, PasskeyOptions, ProveSelf, Session, SignInPasskey } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { SignInLog } from '../../log/sign-in-log.js';
import { whereFrom } from '../../log/where-from.js';
import { Passkeys, viewOfPasskey } from '../../passkeys/passkeys.js';
import { Passwords } from '../../passwords/passwords.js';
import { Selves } from '../../people/selves.js';
import { WaysIn } from '../../people/ways-in.js';
import type { Caller } from '../../policies/caller.js';
import { CallerOf, type KnownRequest } from '../caller-of.js';
import { ownOrigin, PUBLIC_URL } from '../own-origin.js';
import { OpenToAll } from '../session-guard.js';
import { begun } from '../session-reply.js';

@ApiTags('passkeys')
@Controller('api/v1')
export class PasskeysController {
  constructor(
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(Selves) private readonly selves: Selves,
    @Inject(WaysIn) private readonly ways: WaysIn,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | undefined,
  ) {}

  @Get('people/me/passkeys')
  @ApiOperation({ summary: 'Your passkeys' })
  @ApiOkResponse({ standardSchema: z.array(Passkey) })
  async list(@CallerOf() caller: Caller): Promise<Passkey[]> {
    return (await this.passkeys.list((await this.selves.who(caller)).person)).map(viewOfPasskey);
  }

  @Post('people/me/passkeys/options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a browser needs to make a passkey: good once, for five minutes' })
  @ApiOkResponse({ standardSchema: PasskeyOptions })
  async toMake(
    @CallerOf() caller: Caller,
    @Body({ schema: ProveSelf }) { password }: z.output<typeof ProveSelf>,
    @Req() request: KnownRequest,
  ): Promise<PasskeyOptions> {
    const { row } = await this.selves.who(caller);
    orRefused(await this.passwords.prove(row, password));
    return { options: { ...(await this.passkeys.toMake(row, ownOrigin(this.publicUrl, request))) } };
  }

  @Post('people/me/passkeys')
  @ApiOperation({ summary: 'Keep the passkey that the browser made' })
  @ApiCreatedResponse({ standardSchema: Passkey })
  async make(
    @CallerOf() caller: Caller,
    @Body({ schema: MadePasskey }) body: z.output<typeof MadePasskey>,
    @Req() request: KnownRequest,
  ): Promise<Passkey> {
    const { person } = await this.selves.who(caller);
    const origin = ownOrigin(this.publicUrl, request);
    return viewOfPasskey(orRefused(await this.passkeys.make(person, body, origin, whereFrom(request))));
  }

  @Delete('people/me/passkeys/:passkey')
  @HttpCode(204)
  @ApiOperation({ summary: 'Remove a passkey; the only way in stays' })
  async remove(@CallerOf() caller: Caller, @Param('passkey') id: string, @Req() request: KnownRequest): Promise<void> {
    const { person, row } = await this.selves.who(caller);
    const own = (await this.passkeys.list(person)).find((passkey) => passkey.id === id);
    if (!own) orRefused(refuse('unknown-thing', 'You have no such passkey.'));
    orRefused(await this.ways.mayLoseOne(row));
    if (await this.passkeys.remove(person, id))
      await this.log.write({ what: 'passkey-removed', person, ...whereFrom(request), about: { passkey: id } });
  }

  @Post('sessions/passkey/options')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'What a browser needs to sign in with a passkey: good once, for five minutes' })
  @ApiOkResponse({ standardSchema: PasskeyOptions })
  async toSignIn(@Req() request: KnownRequest): Promise<PasskeyOptions> {
    return { options: { ...(await this.passkeys.toSignIn(ownOrigin(this.publicUrl, request))) } };
  }

  @Post('sessions/passkey')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with a passkey' })
  @ApiOkResponse({ standardSchema: Session })
  async signIn(
    @Body({ schema: SignInPasskey }) body: z.output<typeof SignInPasskey>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const origin = ownOrigin(this.publicUrl, request);
    return begun(orRefused(await this.passkeys.signIn(body, origin, whereFrom(request))), request, reply);
  }
}
