import { PasswordSignIn, PlaceInDrill, Session, SignIn } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused, Refused } from '#libs/doors';
import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { SignInLog } from '../log/sign-in-log.js';
import { whereFrom } from '../log/where-from.js';
import { Passwords } from '../passwords/passwords.js';
import { personIn } from '../people/person-in.js';
import type { Caller } from '../policies/caller.js';
import { Sessions } from '../sessions/sessions.js';
import { CallerOf, type KnownRequest } from './caller-of.js';
import { seenSession } from './seen-session.js';
import { OpenToAll } from './session-guard.js';
import { begun, setCookie } from './session-reply.js';

const NO_PLACE = 'You have no such place.';

@ApiTags('sessions')
@Controller('api/v1/sessions')
export class SessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SignInLog) private readonly log: SignInLog,
  ) {}

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
    return begun(orRefused(await this.sessions.signIn(body.code, whereFrom(request), body.name)), request, reply);
  }

  @Post('password')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Sign in with an address and a password' })
  @ApiOkResponse({ standardSchema: Session })
  async signInAsPerson(
    @Body({ schema: PasswordSignIn }) { email, password }: z.output<typeof PasswordSignIn>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return begun(orRefused(await this.passwords.signIn(email, password, whereFrom(request))), request, reply);
  }

  @Get('current')
  @ApiOperation({ summary: 'Who am I' })
  @ApiOkResponse({ standardSchema: Session })
  current(@CallerOf() caller: Caller): Session {
    return seenSession(caller);
  }

  @Post('current/place')
  @HttpCode(200)
  @ApiOperation({ summary: 'Take a place that you have in a drill: the session goes on under another token' })
  @ApiOkResponse({ standardSchema: Session })
  async takePlace(
    @CallerOf() caller: Caller,
    @Body({ schema: PlaceInDrill }) place: PlaceInDrill,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { person, console } = personIn(caller);
    const from = whereFrom(request);
    const signedIn = await this.sessions.open(person, from, place, console);
    if (!signedIn) throw new Refused(refuse('unknown-thing', NO_PLACE).refusal);
    await this.log.write({ what: 'place-taken', person, drill: place.drill, ...from, about: { place } });
    return begun(signedIn, request, reply);
  }

  @Post('current/home')
  @HttpCode(200)
  @ApiOperation({ summary: 'Leave the place: the session goes on at home, under another token' })
  @ApiOkResponse({ standardSchema: Session })
  async goHome(
    @CallerOf() caller: Caller,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    const { person, console } = personIn(caller);
    const from = whereFrom(request);
    const signedIn = await this.sessions.open(person, from, undefined, console);
    if (!signedIn) throw new Refused(refuse('not-signed-in', 'Sign in first.').refusal);
    await this.log.write({ what: 'went-home', person, ...from });
    return begun(signedIn, request, reply);
  }

  @Delete('current')
  @HttpCode(204)
  @ApiOperation({ summary: 'Sign out' })
  async signOut(@Req() request: KnownRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.sessionToken !== undefined) await this.sessions.signOut(request.sessionToken);
    setCookie(undefined, request, reply);
  }
}
