import { acknowledgeDeliveries, DrillDesks, openInject, takeAHint } from '#libs/conduct';
import { SendMessage, STATUS_OF } from '#libs/contracts';
import { refuse, type Refusal, type Result } from '#libs/domain';
import { checked } from '#libs/doors';
import { OpenToAll, type KnownRequest } from '#libs/identity';
import { Answering } from '#libs/responses';
import { sendMessage } from '#libs/sharing';
import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { filledIn, filledWith, readAnswer, type Filled } from './form/read-answer.js';
import { inboxPage, LINES } from './pages/inbox-page.js';
import { injectPage } from './pages/inject-page.js';
import { textIn } from './pages/in-words.js';
import { messagesPage } from './pages/messages-page.js';
import type { Reader } from './pages/page.js';
import { signInPage } from './pages/sign-in-page.js';
import { PlainDesks, type PlainDesk, type PlainInject } from './plain-desks.js';
import { chooseLanguage, leadTo, readerOf, sendPage, teamVisit, type TeamVisit } from './reader.js';
import { SameForm } from './same-form.js';
import { refusalIn } from './words/plain-words.js';

/** A visit of a signed-in team to its desk. */
interface Visit extends TeamVisit {
  readonly reader: Reader;
  readonly desk: PlainDesk;
}

const firstOf = (filled: Filled, name: string): string => filled[name]?.[0] ?? '';

/** A key of the form itself, else one of its own: what cannot be a key never reaches a command. */
const keyIn = (filled: Filled): string => {
  const given = firstOf(filled, 'key');
  return /^[\w-]{8,60}$/.test(given) ? given : randomUUID();
};

/** A team's desk, page by page. Whoever is not signed in as a team is led to sign in. */
@ApiExcludeController()
@Controller('plain')
export class PlainController {
  constructor(
    @Inject(PlainDesks) private readonly plain: PlainDesks,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(Answering) private readonly answers: Answering,
    @Inject(SameForm) private readonly forms: SameForm,
  ) {}

  @Get()
  @OpenToAll()
  async inbox(
    @Req() request: KnownRequest,
    @Res() reply: FastifyReply,
    @Query('language') language?: string,
    @Query('from') from?: string,
  ): Promise<void> {
    if (language !== undefined) {
      chooseLanguage(reply, language);
      return leadTo(reply, '/plain');
    }
    const visit = await this.visit(request);
    if (!visit) return sendPage(reply, signInPage(readerOf(request, this.forms)));
    const start = Math.max(0, Math.floor(Number(from ?? 0)) || 0);
    await this.arrived(visit, visit.desk.injects.slice(start, start + LINES));
    return sendPage(reply, inboxPage(visit.reader, visit.desk, start));
  }

  @Get('injects/:inject')
  @OpenToAll()
  async inject(@Req() request: KnownRequest, @Res() reply: FastifyReply, @Param('inject') id: string): Promise<void> {
    const visit = await this.visit(request);
    const one = visit?.desk.injects.find(({ inject }) => inject.id === id);
    if (!visit || !one) return leadTo(reply, '/plain');
    await this.desks.perform(visit.caller, visit.caller.drill, openInject, { inject: id });
    return this.show(reply, visit, one, filledWith(one.inject.fields, one.answer?.answer));
  }

  @Post('injects/:inject/answer')
  @OpenToAll()
  async answer(
    @Req() request: KnownRequest,
    @Res() reply: FastifyReply,
    @Param('inject') id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const visit = await this.visit(request);
    const one = visit?.desk.injects.find(({ inject }) => inject.id === id);
    if (!visit || !one) return leadTo(reply, '/plain');
    const filled = filledIn(body);
    const answer = readAnswer(one.inject.fields, filled);
    const { caller } = visit;
    const done = this.isOwn(request, visit, filled)
      ? await this.answers.submit(caller, caller.drill, { inject: id, answer }, keyIn(filled))
      : notOurs;
    if (done.ok) return leadTo(reply, `/plain/injects/${encodeURIComponent(id)}`);
    return this.show(reply, visit, one, filled, done.refusal);
  }

  @Post('injects/:inject/hints/:hint')
  @OpenToAll()
  async hint(
    @Req() request: KnownRequest,
    @Res() reply: FastifyReply,
    @Param('inject') inject: string,
    @Param('hint') hint: string,
    @Body() body: unknown,
  ): Promise<void> {
    const visit = await this.visit(request);
    const one = visit?.desk.injects.find((each) => each.inject.id === inject);
    if (!visit || !one) return leadTo(reply, '/plain');
    const { caller } = visit;
    const done = this.isOwn(request, visit, filledIn(body))
      ? await this.desks.perform(caller, caller.drill, takeAHint, { inject, hint })
      : notOurs;
    if (done.ok) return leadTo(reply, `/plain/injects/${encodeURIComponent(inject)}`);
    return this.show(reply, visit, one, filledWith(one.inject.fields, one.answer?.answer), done.refusal);
  }

  @Get('messages')
  @OpenToAll()
  async messages(
    @Req() request: KnownRequest,
    @Res() reply: FastifyReply,
    @Query('sent') sent?: string,
  ): Promise<void> {
    const visit = await this.visit(request);
    if (!visit) return leadTo(reply, '/plain');
    return this.showMessages(reply, visit, {}, undefined, sent !== undefined);
  }

  @Post('messages')
  @OpenToAll()
  async write(@Req() request: KnownRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    const visit = await this.visit(request);
    if (!visit) return leadTo(reply, '/plain');
    const filled = filledIn(body);
    const [subject, text, tlp] = [firstOf(filled, 'subject'), firstOf(filled, 'body'), firstOf(filled, 'tlp')];
    const read = checked(SendMessage, { to: filled['to'] ?? [], tlp, subject, body: text });
    const done: Result<unknown> = !this.isOwn(request, visit, filled)
      ? notOurs
      : read.ok
        ? await this.desks.perform(visit.caller, visit.caller.drill, sendMessage, read.value, keyIn(filled))
        : read;
    if (done.ok) return leadTo(reply, '/plain/messages?sent');
    return this.showMessages(reply, visit, filled, done.refusal, false);
  }

  private async visit(request: KnownRequest): Promise<Visit | undefined> {
    const visit = teamVisit(request);
    const desk = visit && (await this.plain.of(visit.caller.drill, visit.caller.team));
    return desk && { ...visit, desk, reader: readerOf(request, this.forms) };
  }

  private isOwn({ headers }: KnownRequest, { session }: Visit, filled: Filled): boolean {
    return !this.forms.isForeign(headers) && this.forms.isOf(session, firstOf(filled, 'token'));
  }

  /** What a page shows has arrived. */
  private async arrived({ caller }: Visit, shown: readonly PlainInject[]): Promise<void> {
    const injects = shown.map(({ inject }) => inject.id);
    if (injects.length > 0) await this.desks.perform(caller, caller.drill, acknowledgeDeliveries, { injects });
  }

  private show(reply: FastifyReply, visit: Visit, one: PlainInject, filled: Filled, refusal?: Refusal): void {
    const { reader, desk, caller } = visit;
    const faults = refusal ? faultsOf(reader, one, refusal) : [];
    const page = injectPage(reader, { drill: caller.drill, desk, one, key: randomUUID(), filled, faults });
    return sendPage(reply, page, refusal ? STATUS_OF[refusal.code] : 200);
  }

  private showMessages(
    reply: FastifyReply,
    visit: Visit,
    filled: Filled,
    refusal: Refusal | undefined,
    sent: boolean,
  ): void {
    const { reader, desk, caller } = visit;
    const faults = refusal ? [refusalIn(reader.say, refusal.code)] : [];
    const page = messagesPage(reader, { desk, team: caller.team, key: randomUUID(), filled, faults, sent });
    return sendPage(reply, page, refusal ? STATUS_OF[refusal.code] : 200);
  }
}

const notOurs = refuse('not-allowed', 'The form is not of this session.');

/** Each field at fault by its label; else why the whole was not taken. */
function faultsOf(reader: Reader, { inject }: PlainInject, { code, faults = [] }: Refusal): readonly string[] {
  const at = inject.fields.filter(({ id }) =>
    faults.some(({ path }) => path === id || path.startsWith(`${id}.`) || path.startsWith(`${id}[`)),
  );
  const told = at.map((field) => `${textIn(reader, field.label)}: ${reader.say('faulty')}`);
  return told.length > 0 ? told : [refusalIn(reader.say, code)];
}
