import type { DrillId } from '#libs/domain';
import { commandKeyIn } from '#libs/doors';
import { callerIn, type Caller, type KnownRequest } from '#libs/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { drillIn } from './drill-param.js';

/** Who asks for a command, of which drill, and under which key. */
export interface Asked {
  readonly caller: Caller;
  readonly drill: DrillId;
  readonly key: string;
}

/** Hands a controller what every command comes with. */
export const AskedBy = createParamDecorator((_: unknown, context: ExecutionContext): Asked => {
  const request = context.switchToHttp().getRequest<KnownRequest>();
  return { caller: callerIn(request), drill: drillIn(request), key: commandKeyIn(request) };
});
