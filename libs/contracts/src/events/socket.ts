import type { DrillTime, Instant, Viewed } from '#libs/domain';
import { z } from 'zod';
import type { Receipt } from '../http/drills.js';
import { DeliveredInjects, SocketAnswer, SocketHint, SocketMessage, SocketOpened } from '../http/teams-say.js';
import type { Problem } from '../problems/problem.js';
import { SocketDraft, type GoneFields, type SharedField } from './drafts.js';

/** One line of a viewer's stream. `n` begins at 1 and has no gaps: a gap is a loss to repair with `follow`. */
export interface StreamEntry<Event extends Viewed = Viewed> {
  readonly n: number;
  readonly at: Instant;
  readonly time: DrillTime;
  readonly event: Event;
}

export const Follow = z.strictObject({
  since: z.int().min(0).describe('The last number that the client has; 0 for all'),
  /** The stream's life: numbers from another life mean nothing. */
  life: z.string().max(100).optional(),
});

/** The shape of `StreamEntry`, for the API's document: the kinds of event are those of `Viewed`. */
export const StreamEntryShape = z.object({
  n: z.int().min(1).describe('Without gaps from 1'),
  at: z.int().describe('Unix milliseconds'),
  time: z.int().describe('Milliseconds of drill time'),
  event: z.looseObject({ type: z.string() }),
});

/** The shape of `Following`, for the API's document: the kinds of event are those of `Viewed`. */
export const FollowingShape = z
  .object({
    protocol: z.int(),
    life: z.string().describe('Numbers of another life mean nothing'),
    anew: z.boolean().describe('Whether these entries begin at 1 although more was asked for'),
    head: z.int().describe('The last number that there is'),
    now: z.int().describe('The server’s instant, in Unix milliseconds'),
    entries: z.array(StreamEntryShape),
  })
  .meta({ id: 'Following' });

/** What `follow` gives: everything since, and from then on the stream itself. */
export interface Following {
  readonly protocol: number;
  readonly life: string;
  /** Whether the client's numbers belonged to another life, so that these entries begin at 1. */
  readonly anew: boolean;
  readonly head: number;
  readonly now: Instant;
  readonly entries: readonly StreamEntry[];
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };
type Ask<Input, Output> = (input: Input, reply: (answer: Reply<Output>) => void) => void;

/** What a client may say over the socket. Everything is answered. */
export interface ClientToServer {
  follow: Ask<z.input<typeof Follow>, Following>;
  delivered: Ask<z.input<typeof DeliveredInjects>, Receipt>;
  opened: Ask<z.input<typeof SocketOpened>, Receipt>;
  hint: Ask<z.input<typeof SocketHint>, Receipt>;
  answer: Ask<z.input<typeof SocketAnswer>, Receipt>;
  message: Ask<z.input<typeof SocketMessage>, Receipt>;
  comcheck: Ask<Record<string, never>, Receipt>;
  /** The team's drafts, all of them. */
  drafts: Ask<Record<string, never>, readonly SharedField[]>;
  draft: Ask<z.input<typeof SocketDraft>, SharedField>;
}

const NOTHING = z.strictObject({});

/** The same map for whoever asks at run time: every verb, with the shape of what is said. */
export const SAID_OVER_SOCKET = {
  follow: Follow,
  delivered: DeliveredInjects,
  opened: SocketOpened,
  hint: SocketHint,
  answer: SocketAnswer,
  message: SocketMessage,
  comcheck: NOTHING,
  drafts: NOTHING,
  draft: SocketDraft,
} as const satisfies Readonly<Record<keyof ClientToServer, z.ZodType>>;

/** What the server says: new lines of the viewer's stream, in order, as soon as they are committed. */
export interface ServerToClient {
  entries: (entries: readonly StreamEntry[]) => void;
  /** Somebody of the viewer's own team wrote in a draft. */
  drafted: (drafted: SharedField) => void;
  undrafted: (gone: GoneFields) => void;
}
