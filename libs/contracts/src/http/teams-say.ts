import { TLP } from '#libs/domain';
import { z } from 'zod';
import { SeenDrafts } from '../events/drafts.js';
import { IndicatorFile } from '../files/rule-file.js';
import { CommandKey, Id, TeamIds } from './fields.js';

/** An answer: field id → value. Its fields are checked against the inject's form. */
export const SubmitAnswer = z
  .strictObject({ answer: z.record(z.string().max(80), z.unknown()) })
  .meta({ id: 'SubmitAnswer' });

export const SendMessage = z
  .strictObject({
    kind: z.enum(['message', 'advisory']).default('message'),
    to: TeamIds,
    tlp: z.enum(TLP),
    subject: z.string().trim().min(1).max(300),
    body: z.string().trim().min(1).max(20_000),
    indicators: z.array(IndicatorFile).max(200).default([]),
  })
  .meta({ id: 'SendMessage' });

export const DeliveredInjects = z
  .strictObject({ injects: z.array(Id).min(1).max(200) })
  .meta({ id: 'DeliveredInjects' });

/** The same over the socket, where nothing else names the inject and the key. */
export const SocketAnswer = SubmitAnswer.extend({ inject: Id, key: CommandKey, drafts: SeenDrafts.optional() });
export const SocketMessage = SendMessage.extend({ key: CommandKey });
export const SocketOpened = z.strictObject({ inject: Id });
export const SocketHint = z.strictObject({ inject: Id, hint: Id });
