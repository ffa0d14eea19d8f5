import type { Orders, Standing, TeamTally } from '#libs/rehearsal';

/** What is said between the rehearsal and a process that plays some of its teams. */
export type ToPlayers =
  { readonly ask: 'play'; readonly orders: Orders } | { readonly ask: 'standing' } | { readonly ask: 'finish' };

export type FromPlayers =
  | { readonly told: 'ready' }
  | { readonly told: 'standing'; readonly standing: Standing }
  | { readonly told: 'tallies'; readonly tallies: readonly TeamTally[] }
  | { readonly told: 'failed'; readonly because: string };
