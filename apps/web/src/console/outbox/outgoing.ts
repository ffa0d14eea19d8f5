import type { ClientToServer, Problem } from '#libs/contracts';

/** What a console sends through its outbox. */
export type OutboxVerb = 'answer' | 'message' | 'hint';
type Input<V extends OutboxVerb> = Omit<Parameters<ClientToServer[V]>[0], 'key'>;

/** One thing on its way to the server. It leaves the outbox when the server has it. */
export type Outgoing = {
  readonly [V in OutboxVerb]: {
    readonly verb: V;
    readonly input: Input<V>;
    readonly key: string;
    /** When it was sent, on this browser's clock. */
    readonly at: number;
    /** Why the server did not take it; without it, it is still on its way. */
    readonly problem?: Problem;
  };
}[OutboxVerb];

export type Sending = { readonly [V in OutboxVerb]: { readonly verb: V; readonly input: Input<V> } }[OutboxVerb];

const isOutgoing = (found: unknown): found is Outgoing =>
  typeof found === 'object' && found !== null && 'verb' in found && 'input' in found && 'key' in found;

export const readOutgoing = (found: unknown): readonly Outgoing[] =>
  Array.isArray(found) ? found.filter(isOutgoing) : [];
