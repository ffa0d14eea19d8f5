import { STATUS_OF } from '#libs/contracts';
import { OpenToAll, sessionCookie, Sessions, whereFrom, type KnownRequest } from '#libs/identity';
import { Body, Controller, Get, Header, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { filledIn } from './form/read-answer.js';
import { signInPage } from './pages/sign-in-page.js';
import { leadTo, readerOf, sendPage } from './reader.js';
import { SameForm } from './same-form.js';
import { refusalIn } from './words/plain-words.js';

const STYLES = `body{font:1rem/1.5 system-ui,sans-serif;max-width:46rem;margin:0 auto;padding:.5rem 1rem;color:#131a29;background:#fff}
header{display:flex;flex-wrap:wrap;gap:.5rem 1rem;align-items:center;border-block-end:1px solid #727e95}
nav a{display:inline-block;padding:.35rem .2rem}a{color:#0b4fb3}
label,legend{display:block;font-weight:600}fieldset label{font-weight:400;padding-block:.25rem}small{display:block}
input:not([type=checkbox],[type=radio],.place),textarea,select{font:inherit;inline-size:100%;box-sizing:border-box;padding:.4rem;border:1px solid #727e95}
.place{inline-size:3rem}input[type=checkbox],input[type=radio]{inline-size:1.4rem;block-size:1.4rem}
button{font:inherit;font-weight:600;padding:.4rem 1rem;min-block-size:2.5rem}
.text{white-space:pre-wrap;overflow-wrap:anywhere}.lines li{padding-block:.35rem}dt{color:#4a5468}dd{margin:0 0 .5rem}
.tlp{text-align:end}.tlp:dir(rtl){text-align:start}.tlp b,.mark{background:#000;color:#fff;padding:.2rem .5rem}b.green{color:#33ff00}b.amber{color:#ffc000}b.red{color:#ff2b2b}
.faults{border:3px solid #a3005c;padding:0 1rem}
@media (prefers-color-scheme:dark){body{color:#eef2fb;background:#0e1320}a{color:#8ab8ff}dt{color:#aeb9cf}}`;

const SHORTEST = 4;

/** The way in and out of the pages without scripts. Teams only: all others need more than a page can give. */
@ApiExcludeController()
@Controller()
export class PlainEntryController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SameForm) private readonly forms: SameForm,
  ) {}

  @Get('plain.css')
  @OpenToAll()
  @Header('content-type', 'text/css; charset=utf-8')
  @Header('cache-control', 'public, max-age=86400')
  styles(): string {
    return STYLES;
  }

  @Post('plain/sign-in')
  @OpenToAll()
  async signIn(@Body() body: unknown, @Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    const reader = { ...readerOf(request, this.forms), token: undefined };
    const { code: [code = ''] = [], name: [name = ''] = [] } = filledIn(body);
    if (this.forms.isForeign(request.headers))
      return sendPage(reply, signInPage(reader, [refusalIn(reader.say, 'not-allowed')]), 403);
    if (code.trim().length < SHORTEST)
      return sendPage(reply, signInPage(reader, [refusalIn(reader.say, 'wrong-code')]), STATUS_OF['nonsense-value']);
    const signedIn = await this.sessions.signIn(code.slice(0, 80), whereFrom(request), name.slice(0, 60));
    const refused = signedIn.ok ? undefined : signedIn.refusal.code;
    if (signedIn.ok && signedIn.value.caller.role === 'team') {
      void reply.header('set-cookie', sessionCookie(signedIn.value.token, request.protocol));
      return leadTo(reply, '/plain');
    }
    if (signedIn.ok) await this.sessions.signOut(signedIn.value.token);
    const why = refused ?? 'wrong-code';
    return sendPage(reply, signInPage(reader, [refusalIn(reader.say, why)]), STATUS_OF[why]);
  }

  @Post('plain/sign-out')
  @OpenToAll()
  async signOut(@Body() body: unknown, @Req() request: KnownRequest, @Res() reply: FastifyReply): Promise<void> {
    const { sessionToken } = request;
    if (sessionToken !== undefined && this.forms.isOf(sessionToken, filledIn(body)['token']?.[0])) {
      await this.sessions.signOut(sessionToken);
      void reply.header('set-cookie', sessionCookie(undefined, request.protocol));
    }
    return leadTo(reply, '/plain');
  }
}
