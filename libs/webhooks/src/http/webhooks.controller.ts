import { DrillDesks, DrillParam, noSuchDrill } from '#libs/conduct';
import { KeepWebhook, KeptWebhook, Uuid, WebhookList, type Webhook } from '#libs/contracts';
import { refuse } from '#libs/domain';
import { orRefused } from '#libs/doors';
import { CallerOf, permit, SECRET, type Caller } from '#libs/identity';
import { Body, Controller, Delete, Get, Header, HttpCode, Inject, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { readAddress, resolveAddress, WEBHOOK_REACH, type Reach } from '../sending/safe-address.js';
import { keyOf, secretText } from '../sending/signature.js';
import { WebhookRecord } from '../store/webhook-record.js';

const MOST = 5;

@ApiTags('webhooks')
@Controller('api/v1/drills/:drill/webhooks')
export class WebhooksController {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(SECRET) private readonly secret: Buffer,
    @Inject(WEBHOOK_REACH) private readonly reach: Reach,
  ) {}

  @Get()
  @Header('cache-control', 'no-store')
  @ApiOperation({ summary: 'Where events of the drill are sent, and whether they arrive' })
  @ApiOkResponse({ standardSchema: WebhookList })
  async list(@CallerOf() caller: Caller, @DrillParam() drill: string): Promise<WebhookList> {
    await this.admit(caller, drill);
    const kept = await this.records.find({ where: { drill }, order: { id: 'ASC' } });
    return { webhooks: kept.map(shown) };
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
    await this.admit(caller, drill);
    const address = orRefused(readAddress(url, this.reach));
    orRefused(await resolveAddress(address, this.reach));
    if ((await this.records.countBy({ drill })) >= MOST)
      orRefused(refuse('nonsense-value', `A drill is told of at ${MOST} addresses at most. Take one away first.`));
    const record = {
      id: randomUUID(),
      drill,
      url: address.href,
      events: [...new Set(events)],
      sentAt: null,
      fault: null,
    };
    await this.records.insert(record);
    return { ...shown(record), secret: secretText(keyOf(this.secret, record.id)) };
  }

  @Delete(':webhook')
  @HttpCode(204)
  @ApiOperation({ summary: 'Have nothing more sent there' })
  async forget(@CallerOf() caller: Caller, @DrillParam() drill: string, @Param('webhook') id: string): Promise<void> {
    await this.admit(caller, drill);
    const found = Uuid.safeParse(id).success && (await this.records.delete({ id, drill })).affected;
    if (!found) orRefused(refuse('unknown-thing', 'There is no such webhook.'));
  }

  private async admit(caller: Caller, drill: string): Promise<void> {
    orRefused(permit(caller, 'webhooks.keep', drill));
    if (!(await this.desks.read(drill, () => true))) noSuchDrill();
  }

  private get records() {
    return this.source.getRepository(WebhookRecord);
  }
}

const shown = ({ id, url, events, sentAt, fault }: Omit<WebhookRecord, 'drill'>): Webhook => ({
  ...{ id, url, events, fault },
  sentAt: sentAt?.getTime() ?? null,
});
