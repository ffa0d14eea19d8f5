import {
  AcceptedInvitation,
  AcceptInvitation as Acceptance,
  Invitation,
  InvitationsAsked,
  Invite,
  LinkToken,
  MadeInvitation,
  ShownInvitation,
} from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { AcceptInvitation } from '../../invitations/accept-invitation.js';
import { Invitations } from '../../invitations/invitations.js';
import { whereFrom } from '../../log/where-from.js';
import { personIn } from '../../people/person-in.js';
import type { Caller } from '../../policies/caller.js';
import { Sessions } from '../../sessions/sessions.js';
import { callerIn, CallerOf, type KnownRequest } from '../caller-of.js';
import { seenSession } from '../seen-session.js';
import { OpenToAll } from '../session-guard.js';
import { begun } from '../session-reply.js';
import { idOr404 } from './id-or-404.js';

@ApiTags('invitations')
@Controller('api/v1/invitations')
export class InvitationsController {
  constructor(
    @Inject(Invitations) private readonly invitations: Invitations,
    @Inject(AcceptInvitation) private readonly accepting: AcceptInvitation,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Post()
  @ApiOperation({ summary: 'Invite somebody to a grant, or to a place in a drill: the link is shown this once' })
  @ApiCreatedResponse({ standardSchema: MadeInvitation })
  async invite(
    @CallerOf() caller: Caller,
    @Body({ schema: Invite }) body: z.output<typeof Invite>,
    @Req() request: KnownRequest,
  ): Promise<MadeInvitation> {
    return orRefused(await this.invitations.make(caller, body, whereFrom(request)));
  }

  @Get()
  @ApiOperation({ summary: 'Invitations into a drill, or, without one, those that give grants' })
  @ApiOkResponse({ standardSchema: z.array(Invitation) })
  async list(
    @CallerOf() caller: Caller,
    @Query({ schema: InvitationsAsked }) { drill }: z.output<typeof InvitationsAsked>,
  ): Promise<Invitation[]> {
    return orRefused(await this.invitations.list(caller, drill));
  }

  @Post(':invitation/withdraw')
  @HttpCode(204)
  @ApiOperation({ summary: 'Withdraw an invitation that nobody has accepted' })
  async withdraw(
    @CallerOf() caller: Caller,
    @Param('invitation') id: string,
    @Req() request: KnownRequest,
  ): Promise<void> {
    orRefused(await this.invitations.withdraw(caller, idOr404(id), whereFrom(request)));
  }

  @Post('look')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Who invites to what: for whoever holds the link' })
  @ApiOkResponse({ standardSchema: ShownInvitation })
  async look(@Body({ schema: LinkToken }) { token }: z.output<typeof LinkToken>): Promise<ShownInvitation> {
    return orRefused(await this.invitations.look(token));
  }

  @Post('accept')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Accept an invitation: as somebody new, or as the person who is signed in' })
  @ApiOkResponse({ standardSchema: AcceptedInvitation })
  async accept(
    @Body({ schema: Acceptance }) { token, person }: z.output<typeof Acceptance>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AcceptedInvitation> {
    if (person) {
      const accepted = orRefused(await this.accepting.asNew(token, person, whereFrom(request)));
      return { session: begun(accepted, request, reply), recoveryCodes: accepted.recoveryCodes };
    }
    const caller = personIn(callerIn(request));
    orRefused(await this.accepting.asPerson(token, caller.person, whereFrom(request)));
    const now = request.sessionToken === undefined ? undefined : await this.sessions.find(request.sessionToken);
    return { session: seenSession(now ?? caller), recoveryCodes: [] };
  }
}
