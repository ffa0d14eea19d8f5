import { orRefused } from '#libs/doors';
import { callerIn, permit, type Action, type KnownRequest } from '#libs/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';

const askedFor =
  (action: Action) =>
  (_: unknown, context: ExecutionContext): string => {
    const caller = callerIn(context.switchToHttp().getRequest<KnownRequest>());
    orRefused(permit(caller, action));
    return caller.console;
  };

/** The console of an organiser who works in the Studio; all others are sent away. */
export const AuthorOf = createParamDecorator(askedFor('studio.author'));

/** The same of one who approves. */
export const ApproverOf = createParamDecorator(askedFor('studio.approve'));
