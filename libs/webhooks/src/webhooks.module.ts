import { ConductModule } from '#libs/conduct';
import { Module } from '@nestjs/common';
import { WebhooksController } from './http/webhooks.controller.js';
import { Deliveries } from './sending/deliveries.js';
import { Noting } from './sending/noting.js';
import { Sending } from './sending/sending.js';

/** Events of a drill, sent to the direction's own systems. Needs SENDS and WEBHOOK_REACH from the app. */
@Module({ imports: [ConductModule], controllers: [WebhooksController], providers: [Deliveries, Noting, Sending] })
export class WebhooksModule {}
