import { orRefused } from '#libs/doors';
import { callerIn, may, permit, type Action, type Caller, type KnownRequest } from '#libs/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Reach } from '../drafts/editing.js';
import { authorOf } from '../store/authors.js';

/** Whom drafts name as their author: a person in all of their sessions, whoever holds a code in this one. */
export const authorIn = ({ person, console }: Caller): string => (person === undefined ? console : authorOf(person));

const callerFor = (action: Action, context: ExecutionContext): Caller => {
  const caller = callerIn(context.switchToHttp().getRequest<KnownRequest>());
  orRefused(permit(caller, action));
  return caller;
};

const askedFor =
  (action: Action) =>
  (_: unknown, context: ExecutionContext): string =>
    authorIn(callerFor(action, context));

/** Whoever reads drafts and speaks of them; all others are sent away. */
export const ReaderOf = createParamDecorator(askedFor('studio.read'));

/** Whoever writes drafts. */
export const AuthorOf = createParamDecorator(askedFor('studio.author'));

/** The same of one who approves. */
export const ApproverOf = createParamDecorator(askedFor('studio.approve'));

/** Somebody who changes drafts, and how far that goes. */
export interface Editor {
  readonly by: string;
  readonly reach: Reach;
}

/** Whoever changes drafts, be it only in other languages. */
export const EditorOf = createParamDecorator((_: unknown, context: ExecutionContext): Editor => {
  const caller = callerFor('studio.translate', context);
  return { by: authorIn(caller), reach: may(caller, 'studio.author') ? 'all' : 'translations' };
});
