import type { SeenDrill } from '../drill/drill.js';
import type { Entry } from '../journal/event.js';
import type { TeamId } from '../kernel/ids.js';
import { TLP, type Tlp } from '../kernel/tlp.js';

/** How much a team told others and was told, never what. */
export interface SharingCounts {
  readonly messagesSent: number;
  readonly messagesReceived: number;
  readonly advisoriesSent: number;
  readonly advisoriesReceived: number;
  readonly indicatorsSent: number;
}

/** All that was said between teams, and by the direction to teams. */
export interface ReportCommunications {
  readonly messages: number;
  readonly advisories: number;
  readonly indicators: number;
  readonly byTlp: readonly { readonly tlp: Tlp; readonly count: number }[];
  /** Messages of the direction. */
  readonly announcements: number;
}

export function reportSharing(drill: SeenDrill, team: TeamId): SharingCounts {
  const sent = drill.messages.filter(({ from }) => from === team);
  const received = drill.messages.filter(({ to }) => to.includes(team));
  const advisories = (messages: typeof sent): number => messages.filter(({ kind }) => kind === 'advisory').length;
  return {
    messagesSent: sent.length - advisories(sent),
    messagesReceived: received.length - advisories(received),
    advisoriesSent: advisories(sent),
    advisoriesReceived: advisories(received),
    indicatorsSent: sent.reduce((sum, { indicators }) => sum + indicators.length, 0),
  };
}

export function reportCommunications(drill: SeenDrill, entries: readonly Entry[]): ReportCommunications {
  const { messages } = drill;
  return {
    messages: messages.filter(({ kind }) => kind === 'message').length,
    advisories: messages.filter(({ kind }) => kind === 'advisory').length,
    indicators: messages.reduce((sum, { indicators }) => sum + indicators.length, 0),
    byTlp: TLP.map((tlp) => ({ tlp, count: messages.filter((message) => message.tlp === tlp).length })),
    announcements: entries.filter(({ event }) => event.type === 'control-message-sent').length,
  };
}
