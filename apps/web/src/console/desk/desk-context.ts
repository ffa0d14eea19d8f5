import type { TeamSees } from '#libs/domain';
import { createContext, useContext } from 'react';
import type { Seen, Stream } from '../../shell/stream/stream.js';
import type { SharedDrafts } from '../drafting/shared-drafts.js';
import type { Outbox } from '../outbox/outbox.js';
import type { DeskWay } from './desk-way.js';
import type { TeamDesk } from './team-desk.js';

/** What every part of the console works with. */
export interface Desk {
  readonly drill: string;
  readonly team: string;
  readonly stream: Pick<Stream<TeamSees, TeamDesk>, 'now' | 'says' | 'hears'>;
  readonly seen: Seen<TeamDesk>;
  readonly outbox: Outbox;
  readonly drafts: SharedDrafts;
  readonly way: DeskWay;
  /** Set where a mentor or a shadow looks on: they read all that the team has, and do nothing. */
  readonly looksOn?: boolean;
  /** Set where a desk of the past is looked at: which injects were opened by then. Nothing can be done there. */
  readonly past?: { readonly opened: ReadonlySet<string> } | undefined;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside the console');
  return desk;
}
