import type { SeenDrill } from '../../drill/drill.js';
import type { NationId } from '../../kernel/ids.js';
import type { ReportMaterial } from '../document/report-material.js';
import { shown, SUPPRESSED, type Figure } from '../figures/figure.js';
import { isLargeEnough } from '../figures/protect.js';

/** What teams told each other, over all of them; published where enough teams said something. */
export interface RegionalCommunications {
  readonly messages: Figure;
  readonly advisories: Figure;
  readonly indicators: Figure;
  /** Messages of the direction. */
  readonly announcements: number;
}

type Message = SeenDrill['messages'][number];

function total({ drill, nationOf }: ReportMaterial, count: (message: Message) => number): Figure {
  const senders = new Set(drill.messages.filter((message) => count(message) > 0).map(({ from }) => from));
  const byNation = new Map<NationId, number>();
  for (const team of senders) {
    const nation = nationOf.get(team) ?? '';
    byNation.set(nation, (byNation.get(nation) ?? 0) + 1);
  }
  if (!isLargeEnough(byNation)) return SUPPRESSED;
  return shown(drill.messages.reduce((sum, message) => sum + count(message), 0));
}

export const regionalCommunications = (material: ReportMaterial): RegionalCommunications => ({
  messages: total(material, ({ kind }) => (kind === 'message' ? 1 : 0)),
  advisories: total(material, ({ kind }) => (kind === 'advisory' ? 1 : 0)),
  indicators: total(material, ({ indicators }) => indicators.length),
  announcements: material.whole.communications.announcements,
});
