import { Session, SignIn } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import type { Caller } from '../policies/caller.js';
import { Sessions } from '../sessions/sessions.js';
import { CallerOf, type KnownRequest } from './caller-of.js';
import { seenSession } from './seen-session.js';
import { OpenToAll } from './session-guard.js';
import { sessionCookie } from './token-in.js';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(@Inject(Sessions) private readonly sessions: Sessions) {}

  @Post()
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with a code' })
  @ApiOkResponse({ standardSchema: Session })
  async signIn(
    @Body({ schema: SignIn }) body: z.output<typeof SignIn>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { token, caller } = orRefused(await this.sessions.signIn(body.code, request.ip, body.name));
    void reply.header('set-cookie', sessionCookie(token, request.protocol));
    return seenSession(caller, token);
  }

  @Get('current')
  @ApiOperation({ summary: 'Who am I' })
  @ApiOkResponse({ standardSchema: Session })
  current(@CallerOf() caller: Caller): Session {
    return seenSession(caller);
  }

  @Delete('current')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(@Req() request: KnownRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.sessionToken !== undefined) await this.sessions.signOut(request.sessionToken);
    void reply.header('set-cookie', sessionCookie(undefined, request.protocol));
  }
}
