import { ConductModule } from '#libs/conduct';
import { ResponsesModule } from '#libs/responses';
import { Module } from '@nestjs/common';
import { Following } from './following.js';
import { ConsolePresence } from './presence/console-presence.js';
import { PresenceEverywhere } from './presence/presence-everywhere.js';
import { PresenceHere } from './presence/presence-here.js';
import { PresenceController } from './presence/presence.controller.js';
import { SocketGateway } from './socket-gateway.js';
import { StreamController } from './stream.controller.js';
import { Streams } from './streams.js';

/** Streams to every viewer, and the socket over which consoles speak. */
@Module({
  imports: [ConductModule, ResponsesModule],
  controllers: [StreamController, PresenceController],
  providers: [
    Streams,
    Following,
    SocketGateway,
    PresenceHere,
    { provide: ConsolePresence, useClass: PresenceEverywhere },
  ],
  exports: [Streams],
})
export class RealtimeModule {}
