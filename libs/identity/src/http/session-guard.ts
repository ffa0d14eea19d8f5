import { refuse } from '#libs/domain';
import { Refused } from '#libs/doors';
import {
  Inject,
  Injectable,
  SetMetadata,
  type CanActivate,
  type CustomDecorator,
  type ExecutionContext,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Sessions } from '../sessions/sessions.js';
import type { FastifyReply } from 'fastify';
import type { KnownRequest } from './caller-of.js';
import { setCookie } from './session-reply.js';
import { tokenIn } from './token-in.js';

const OPEN = Symbol('open to all');

/** Marks the few routes that need no session. */
export const OpenToAll = (): CustomDecorator<symbol> => SetMetadata(OPEN, true);

/** Lets nobody past who has not signed in, except where a route is open to all. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const token = tokenIn(request.headers);
    const caller = token === undefined ? undefined : await this.sessions.find(token);
    if (caller && token !== undefined)
      Object.assign(request, { caller, sessionToken: await this.inTime(token, context) });
    const open = this.reflector.getAllAndOverride<boolean | undefined>(OPEN, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (!caller && !open) throw new Refused(refuse('not-signed-in', 'Sign in first.').refusal);
    return true;
  }

  /** The token of a browser, which gets another one when it is time. Pages without scripts keep theirs: forms hold it. */
  private async inTime(token: string, context: ExecutionContext): Promise<string> {
    const http = context.switchToHttp();
    const request = http.getRequest<KnownRequest>();
    if (request.headers.authorization !== undefined || !request.url.startsWith('/api/')) return token;
    const fresh = await this.sessions.rotated(token);
    if (fresh === undefined) return token;
    setCookie(fresh, request, http.getResponse<FastifyReply>());
    return fresh;
  }
}
