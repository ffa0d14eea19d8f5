import { Catalogue } from '#libs/conduct';
import { SignIn } from '#libs/contracts';
import { checked } from '#libs/doors';
import { OpenToAll, Sessions, sessionCookie, type KnownRequest } from '#libs/identity';
import { Body, Controller, Get, Header, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { readFile } from 'node:fs/promises';
import { welcomePage } from './welcome-page.js';

const STYLES = new URL('./welcome.css', import.meta.url);

/** The front page. */
@ApiExcludeController()
@Controller()
export class WelcomeController {
  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(Sessions) private readonly sessions: Sessions,
  ) {}

  @Get()
  @OpenToAll()
  @Header('content-type', 'text/html; charset=utf-8')
  async page(@Req() { caller }: KnownRequest, @Query('refused') refused?: string): Promise<string> {
    const only = caller && caller.role !== 'organiser' ? caller.drill : undefined;
    const drills = caller && (await this.catalogue.list(only));
    return welcomePage({ drills, refused: refused !== undefined });
  }

  @Post('welcome')
  @OpenToAll()
  async signIn(@Body() body: unknown, @Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    const input = checked(SignIn, body);
    const signedIn = input.ok ? await this.sessions.signIn(input.value.code, request.ip) : input;
    if (signedIn.ok) void reply.header('set-cookie', sessionCookie(signedIn.value.token, request.protocol));
    await reply.redirect(signedIn.ok ? '/' : '/?refused', 303);
  }

  @Get('welcome.css')
  @OpenToAll()
  @Header('content-type', 'text/css; charset=utf-8')
  styles(): Promise<string> {
    return readFile(STYLES, 'utf8');
  }
}
