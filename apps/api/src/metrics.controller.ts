import { OpenToAll } from '#libs/identity';
import { Metrics } from '#libs/platform';
import { Controller, Get, Headers, Inject, NotFoundException, Optional, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createHash, timingSafeEqual } from 'node:crypto';

export const METRICS_TOKEN = Symbol('the token for metrics');

const THIS_MACHINE = /^(127\.|::1$|::ffff:127\.)/;

/**
 * Figures for Prometheus. With a token, whoever has it may read them; without one, only somebody on this very machine who
 * has not come through a proxy. To everybody else there is nothing here.
 */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Optional() @Inject(METRICS_TOKEN) private readonly token: string | undefined,
  ) {}

  @Get()
  @OpenToAll()
  async read(
    @Req() request: FastifyRequest,
    @Headers('authorization') authorization: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const allowed =
      this.token === undefined
        ? THIS_MACHINE.test(request.socket.remoteAddress ?? '') && request.headers['x-forwarded-for'] === undefined
        : isSame(authorization ?? '', `Bearer ${this.token}`);
    if (!allowed) throw new NotFoundException();
    const { registry } = this.metrics;
    await reply.type(registry.contentType).send(await registry.metrics());
  }
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Takes as long for a wrong token as for the right one. */
const isSame = (one: string, other: string): boolean => timingSafeEqual(digest(one), digest(other));
