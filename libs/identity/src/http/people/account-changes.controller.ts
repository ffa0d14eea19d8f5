import { ChangeEmail, DeleteSelf, PasskeyOptions, Person } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { Body, Controller, HttpCode, Inject, Post, Put, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { whereFrom } from '../../log/where-from.js';
import { Passkeys } from '../../passkeys/passkeys.js';
import { ChangingEmail } from '../../people/changing-email.js';
import { LeavingPeople } from '../../people/leaving-people.js';
import { People } from '../../people/people.js';
import { Proving } from '../../people/proving.js';
import { Selves } from '../../people/selves.js';
import type { Caller } from '../../policies/caller.js';
import { CallerOf, type KnownRequest } from '../caller-of.js';
import { ownOrigin, PUBLIC_URL } from '../own-origin.js';
import { setCookie } from '../session-reply.js';

const otherAddress = refuse('nonsense-value', 'This is not the address of your account.', {
  faults: [{ path: 'email', message: 'not the address of this account' }],
});

@ApiTags('own account')
@Controller('api/v1/people/me')
export class AccountChangesController {
  constructor(
    @Inject(Selves) private readonly selves: Selves,
    @Inject(People) private readonly people: People,
    @Inject(Proving) private readonly proving: Proving,
    @Inject(Passkeys) private readonly passkeys: Passkeys,
    @Inject(ChangingEmail) private readonly email: ChangingEmail,
    @Inject(LeavingPeople) private readonly leaving: LeavingPeople,
    @Inject(PUBLIC_URL) private readonly publicUrl: string | undefined,
  ) {}

  @Post('proof/options')
  @HttpCode(200)
  @ApiOperation({ summary: 'What a browser needs to show, by a passkey, that it is you: good once, for five minutes' })
  @ApiOkResponse({ standardSchema: PasskeyOptions })
  async toProve(@CallerOf() caller: Caller, @Req() request: KnownRequest): Promise<PasskeyOptions> {
    const { person } = await this.selves.who(caller);
    return { options: { ...(await this.passkeys.toProve(person, ownOrigin(this.publicUrl, request))) } };
  }

  @Put('email')
  @ApiOperation({ summary: 'Change the address that you sign in with, which ends your other sessions' })
  @ApiOkResponse({ standardSchema: Person })
  async changeEmail(
    @CallerOf() caller: Caller,
    @Body({ schema: ChangeEmail }) { email, ...proof }: z.output<typeof ChangeEmail>,
    @Req() request: KnownRequest,
  ): Promise<Person> {
    const { row, console } = await this.selves.who(caller);
    orRefused(await this.proving.prove(row, proof, ownOrigin(this.publicUrl, request)));
    return this.people.view(orRefused(await this.email.change(row, email, console, whereFrom(request))));
  }

  @Post('delete')
  @HttpCode(204)
  @ApiOperation({ summary: 'Delete your account, for good; what you did in drills stays with the seat that you had' })
  async delete(
    @CallerOf() caller: Caller,
    @Body({ schema: DeleteSelf }) { email, ...proof }: z.output<typeof DeleteSelf>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const { row } = await this.selves.who(caller);
    if (email.toLowerCase() !== row.email.toLowerCase()) orRefused(otherAddress);
    orRefused(await this.proving.prove(row, proof, ownOrigin(this.publicUrl, request)));
    orRefused(await this.leaving.delete(row.id, row.id, whereFrom(request)));
    setCookie(undefined, request, reply);
  }
}
