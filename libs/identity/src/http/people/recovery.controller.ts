import { RecoverByCode, RecoverByLink, Session } from '#libs/contracts';
import { orRefused } from '#libs/doors';
import { Body, Controller, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { z } from 'zod';
import { whereFrom } from '../../log/where-from.js';
import { Recovery } from '../../recovery/recovery.js';
import type { KnownRequest } from '../caller-of.js';
import { OpenToAll } from '../session-guard.js';
import { begun } from '../session-reply.js';

@ApiTags('recovery')
@Controller('api/v1/recovery')
export class RecoveryController {
  constructor(@Inject(Recovery) private readonly recovery: Recovery) {}

  @Post('code')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Come back with a recovery code, and set a new password' })
  @ApiOkResponse({ standardSchema: Session })
  async byCode(
    @Body({ schema: RecoverByCode }) { email, code, password }: z.output<typeof RecoverByCode>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return begun(orRefused(await this.recovery.byCode(email, code, password, whereFrom(request))), request, reply);
  }

  @Post('link')
  @OpenToAll()
  @HttpCode(200)
  @ApiOperation({ summary: 'Come back with a link that was handed out, and set a new password' })
  @ApiOkResponse({ standardSchema: Session })
  async byLink(
    @Body({ schema: RecoverByLink }) { token, password }: z.output<typeof RecoverByLink>,
    @Req() request: KnownRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Session> {
    return begun(orRefused(await this.recovery.byLink(token, password, whereFrom(request))), request, reply);
  }
}
