import { DrillDesks, DrillParam, noSuchDrill } from '#libs/conduct';
import { KeepWebhook, KeptWebhook, Uuid, WebhookList } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, SECRET, type Caller } from '#libs/identity';
import { WallClock } from '#libs/platform';
import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { Deliveries } from '../sending/deliveries.js';
import { readAddress, resolveAddress, WEBHOOK_REACH, type Reach } from '../sending/safe-address.js';
import { Sending } from '../sending/sending.js';
import { keyOf, secretText } from '../sending/signature.js';
import { WebhookRecord } from '../store/webhook-record.js';
import { shownWebhook, shownWebhooks } from './shown-webhooks.js';

const MOST = 5;

@ApiTags('webhooks')
@Controller('api/v1/drills/:drill/webhooks')
export class WebhooksController {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(SECRET) private readonly secret: Buffer,
    @Inject(WEBHOOK_REACH) private readonly reach: Reach,
    @Inject(Deliveries) private readonly deliveries: Deliveries,
    @Inject(Sending) private readonly sending: Sending,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where events of the drill are sent, and whether they arrive' })
  @ApiOkResponse({ standardSchema: WebhookList })
  async list(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<WebhookList> {
    await this.admit(caller, drill);
    return { webhooks: await shownWebhooks(this.source, drill) };
  }

  @Post()
  @HttpCode(200)
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Have events of the drill sent to an address; the secret is told this once' })
  @ApiOkResponse({ standardSchema: KeptWebhook })
  async keep(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Body({ schema: KeepWebhook }) { url, events }: z.output<typeof KeepWebhook>,
  ): Promise<KeptWebhook> {
    const seq = await this.admit(caller, drill);
    const address = orRefused(readAddress(url, this.reach));
    orRefused(await resolveAddress(address, this.reach));
    if ((await this.records.countBy({ drill })) >= MOST)
      orRefused(refuse('nonsense-value', `A drill is told of at ${MOST} addresses at most. Take one away first.`));
    const record = {
      ...{ id: randomUUID(), drill, url: address.href, events: [...new Set(events)] },
      ...{ seen: String(seq), keptAt: new Date(this.clock.now()), sentAt: null, fault: null },
    };
    await this.records.insert(record);
    return { ...shownWebhook(record), secret: secretText(keyOf(this.secret, record.id)) };
  }

  @Delete(':webhook')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have nothing more sent there' })
  async forget(@CallerOf() caller: Caller, @DrillParam() drill: string, @Param('webhook') id: string): Promise<void> {
    await this.admit(caller, drill);
    const { id: webhook } = await this.find(drill, id);
    await this.records.delete({ id: webhook });
  }

  @Post(':webhook/test')
  @HttpCode(202)
  @ApiOperation({
    summary: 'Send something once, to find out whether the address hears; what came of it is in the list',
  })
  async test(@CallerOf() caller: Caller, @DrillParam() drill: string, @Param('webhook') id: string): Promise<void> {
    await this.admit(caller, drill);
    await this.deliveries.noteTest((await this.find(drill, id)).id, drill);
    this.sending.tell();
  }

  @Post(':webhook/deliveries/:delivery/again')
  @HttpCode(202)
  @ApiOperation({ summary: 'Send again what was given up' })
  async again(
    @CallerOf() caller: Caller,
    @DrillParam() drill: string,
    @Param('webhook') id: string,
    @Param('delivery') delivery: string,
  ): Promise<void> {
    await this.admit(caller, drill);
    const { id: webhook } = await this.find(drill, id);
    if (!(await this.deliveries.again(webhook, delivery)))
      orRefused(refuse('unknown-thing', 'Nothing of that id was given up.'));
    this.sending.tell();
  }

  /** Gives how far the drill's journal has come. */
  private async admit(caller: Caller, drill: string): Promise<number> {
    orRefused(permit(caller, 'webhooks.keep', drill));
    return (await this.desks.read(drill, ({ seq }) => seq)) ?? noSuchDrill();
  }

  private async find(drill: string, id: string): Promise<WebhookRecord> {
    const found = Uuid.safeParse(id).success && (await this.records.findOneBy({ id, drill }));
    return found || orRefused(refuse('unknown-thing', 'There is no such webhook.'));
  }

  private get records() {
    return this.source.getRepository(WebhookRecord);
  }
}
