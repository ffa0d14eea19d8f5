import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { SessionGuard } from './http/session-guard.js';
import { SessionsController } from './http/sessions.controller.js';
import { AccessCodes } from './sessions/access-codes.js';
import { Sessions } from './sessions/sessions.js';

/** Who somebody is, and what they may do. Needs DataSource, WallClock and SECRET from the app. */
@Global()
@Module({
  controllers: [SessionsController],
  providers: [AccessCodes, Sessions, { provide: APP_GUARD, useClass: SessionGuard }],
  exports: [AccessCodes, Sessions],
})
export class IdentityModule {}
