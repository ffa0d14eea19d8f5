import type { TeamSees } from '#libs/domain';
import { createContext, useContext } from 'react';
import type { Seen, Stream } from '../../shell/stream/stream.js';
import type { SharedDrafts } from '../drafting/shared-drafts.js';
import type { Outbox } from '../outbox/outbox.js';
import type { TeamDesk } from './team-desk.js';

/** What every part of the console works with. */
export interface Desk {
  readonly drill: string;
  readonly team: string;
  readonly stream: Stream<TeamSees, TeamDesk>;
  readonly seen: Seen<TeamDesk>;
  readonly outbox: Outbox;
  readonly drafts: SharedDrafts;
}

export const DeskContext = createContext<Desk | null>(null);

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('used outside the console');
  return desk;
}
