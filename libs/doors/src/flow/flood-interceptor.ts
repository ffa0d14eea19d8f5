import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { Observable } from 'rxjs';
import { orRefused } from '../refused.js';
import type { FloodGate } from './flood-gate.js';

/** Holds a flood back once it is known who asks: by person and by team. */
export class FloodInterceptor implements NestInterceptor {
  constructor(private readonly gate: FloodGate) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    if (context.getType() === 'http') {
      const { caller } = context.switchToHttp().getRequest<{ caller?: Parameters<FloodGate['ofCaller']>[0] }>();
      if (caller) orRefused(await this.gate.ofCaller(caller));
    }
    return next.handle();
  }
}
