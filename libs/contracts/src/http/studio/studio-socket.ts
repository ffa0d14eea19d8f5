import { z } from 'zod';
import type { Reply } from '../../events/socket.js';
import { Address } from './draft-change.js';
import type { Author } from './draft-change.js';
import type { DraftState, Revision } from './draft.js';

/** The namespace of the Studio on the server's socket; organisers only, signed in as over HTTP. */
export const STUDIO_NAMESPACE = '/studio';

export const EnterDraft = z.strictObject({ draft: z.uuid() });
export const AtElement = z.strictObject({ at: Address.nullable() });

/** A co-author who is in the draft now, and where. */
export interface Presence extends Author {
  /** The field or element that they are at; null: none in particular. */
  readonly at: z.output<typeof Address> | null;
}

/** What there is of a draft that somebody enters. */
export interface EnteredDraft {
  readonly revision: number;
  readonly state: DraftState;
  /** The name of this socket's author, as others see it. */
  readonly you: Author;
  readonly present: readonly Presence[];
}

type Ask<Input, Output> = (input: Input, reply: (answer: Reply<Output>) => void) => void;

/** What a browser says in the Studio. Whoever leaves or loses the link is taken out at once. */
export interface StudioToServer {
  /** Leaves the draft entered before. */
  enter: Ask<z.input<typeof EnterDraft>, EnteredDraft>;
  at: Ask<z.input<typeof AtElement>, null>;
  leave: Ask<Record<string, never>, null>;
}

/** The same map for whoever asks at run time: every verb, with the shape of what is said. */
export const SAID_IN_STUDIO = {
  enter: EnterDraft,
  at: AtElement,
  leave: z.strictObject({}),
} as const satisfies Readonly<Record<keyof StudioToServer, z.ZodType>>;

/** What the server says to everybody in a draft. */
export interface StudioToClient {
  /** All who are there, as often as it changes. */
  presence: (present: readonly Presence[]) => void;
  /** A revision that was just kept; without its changes where they are large: fetch those since yours. */
  revision: (revision: Omit<Revision, 'changes'> & { readonly changes?: Revision['changes'] }) => void;
  /** Something else is new: fetch it. */
  news: (what: 'state' | 'comments' | 'rehearsals') => void;
}
