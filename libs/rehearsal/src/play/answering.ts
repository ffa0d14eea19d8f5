import { SocketAnswer, type Receipt, type Reply } from '#libs/contracts';
import type { Answer, TeamInject } from '#libs/domain';
import { z } from 'zod';
import type { WrittenAnswer } from '../answers/write-answer.js';
import { ServerSaidNo, type ServerDoor } from '../door/server-door.js';
import type { StreamLink } from '../link/stream-link.js';
import type { GivenAnswer } from './orders.js';

const PATIENCE = 15_000;
/** As a console's outbox does, it goes on asking while the link comes and goes; so long that only a dead server ends it. */
const TRIES = 20;
const LONGEST_BREATH = 2000;

const Kept = z.looseObject({ sha256: z.string(), name: z.string(), bytes: z.number(), mediaType: z.string() });
const Submitted = z.looseObject({
  type: z.literal('response-submitted'),
  revision: z.number(),
  answer: z.record(z.string(), z.unknown()),
});
const WithEvents = z.looseObject({ events: z.array(z.looseObject({ type: z.string() })) });

export interface AnswerBy {
  readonly door: ServerDoor;
  readonly link: StreamLink;
  readonly drill: string;
  readonly team: string;
  readonly bySocket: boolean;
}

/** Uploads the files of an answer, then gives the answer, by socket or HTTP, until the server has said yes or no. */
export async function giveAnswer(
  by: AnswerBy,
  inject: TeamInject,
  key: string,
  written: WrittenAnswer,
): Promise<GivenAnswer> {
  const what = { team: by.team, inject: inject.id, key };
  try {
    const answer = { ...written.answer, ...(await uploaded(by, written)) };
    const receipt = by.bySocket
      ? await overSocket(by, inject.id, key, answer)
      : await overHttp(by, inject.id, key, answer);
    const events = WithEvents.safeParse(receipt).data?.events ?? [];
    const kept = events.map((event) => Submitted.safeParse(event).data).find((event) => event !== undefined);
    if (!kept) return { ...what, outcome: 'acknowledged' };
    return { ...what, outcome: 'acknowledged', revision: kept.revision, answer: kept.answer as Answer };
  } catch (error) {
    if (error instanceof ServerSaidNo) return { ...what, outcome: 'refused', because: error.message };
    return { ...what, outcome: 'unknown', because: error instanceof Error ? error.message : String(error) };
  }
}

async function uploaded({ door, drill }: AnswerBy, { files }: WrittenAnswer): Promise<Record<string, unknown>> {
  const answer: Record<string, unknown> = {};
  for (const { field, name, mediaType, text } of files) {
    const reply = await door.upload(`/drills/${drill}/attachments`, () => {
      const form = new FormData();
      form.append('file', new Blob([text], { type: mediaType }), name);
      return form;
    });
    const kept = Kept.parse(reply);
    answer[field] = [{ sha256: kept.sha256, name: kept.name, bytes: kept.bytes, mediaType: kept.mediaType }];
  }
  return answer;
}

const overHttp = (by: AnswerBy, inject: string, key: string, answer: Record<string, unknown>): Promise<unknown> =>
  by.door.post(`/drills/${by.drill}/injects/${inject}/answers`, { answer }, key);

async function overSocket(
  by: AnswerBy,
  inject: string,
  key: string,
  answer: Record<string, unknown>,
): Promise<Receipt> {
  const said = SocketAnswer.parse({ inject, key, answer });
  for (let tries = 1; ; tries++) {
    try {
      const reply: Reply<Receipt> = await by.link.socket.timeout(PATIENCE).emitWithAck('answer', said);
      if (reply.ok) return reply.value;
      if (reply.problem.status !== 503 && reply.problem.status !== 429)
        throw new ServerSaidNo(reply.problem, `answer to ${inject}`);
    } catch (error) {
      if (error instanceof ServerSaidNo || tries >= TRIES) throw error;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.min(300 * tries, LONGEST_BREATH)));
  }
}
