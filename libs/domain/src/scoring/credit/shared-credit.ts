import { because, type Because } from '../because.js';
import { indicatorKey, rightKeys } from './indicators/indicator-key.js';
import { TLP } from '../../kernel/tlp.js';
import type { Credit, CreditContext } from './credit.js';
import type { TeamId } from '../../kernel/ids.js';
import type { Rule } from '../../scenario/rule.js';
import type { Recipient, SharedMessage } from '../shared-message.js';

type SharedRule = Extract<Rule, { kind: 'shared' }>;

/** What an indicator earns that arrived, but under a label that lets it travel further than it may. */
const TOO_WIDE = 0.5;

const isMeant = (rule: SharedRule, recipient: Recipient): boolean =>
  rule.to === 'neighbour' ? recipient.neighbour : recipient.role === rule.to.role;

/** The best that each right indicator earned at any of some recipients, over all messages to them. */
function arrivedAt(
  ids: readonly TeamId[],
  right: ReadonlySet<string>,
  rule: SharedRule,
  shared: readonly SharedMessage[],
): number[] {
  const best = new Map<string, number>();
  for (const { recipients, tlp, indicators } of shared) {
    if (!recipients.some(({ id }) => ids.includes(id))) continue;
    const worth = TLP.indexOf(tlp) < TLP.indexOf(rule.widestTlp) ? TOO_WIDE : 1;
    for (const key of indicators.map(indicatorKey)) {
      if (right.has(key)) best.set(key, Math.max(worth, best.get(key) ?? 0));
    }
  }
  return [...best.values()];
}

const why = (all: number, arrived: readonly number[], teams: number): Because =>
  because('indicators-arrived', {
    arrived: arrived.length,
    all,
    teams,
    missing: all - arrived.length,
    tooWide: arrived.filter((worth) => worth === TOO_WIDE).length,
  });

/** Whether any team plays that the rule could mean: a team that plays alone has no neighbour to tell. */
export const hasMeantTeam = (rule: SharedRule, others: readonly Recipient[]): boolean =>
  others.some((other) => isMeant(rule, other));

/**
 * The share of right indicators that reached the right team; one that went under a TLP wider than allowed earns half.
 * Where the right teams are several, the mean over all of them; where the other teams are not known, one team reached
 * is enough. An indicator sent more than once counts by its best message. When it was sent is for the caller to judge:
 * every message handed over counts.
 */
export function sharedCredit(rule: SharedRule, { values, shared, others }: CreditContext): Credit {
  const right = rightKeys(rule.right, values);
  const reachable = others ?? shared.flatMap(({ recipients }) => recipients);
  const meant = [...new Set(reachable.filter((recipient) => isMeant(rule, recipient)).map(({ id }) => id))];
  if (right.size === 0) return { credit: 0, because: because('no-indicator-named') };
  if (shared.length === 0) return { credit: 0, because: because('nothing-shared') };
  if (meant.length === 0) return { credit: 0, because: because('not-shared-with-right-team') };
  const groups = others ? meant.map((id) => [id]) : [meant];
  const arrived = groups.flatMap((ids) => arrivedAt(ids, right, rule, shared));
  const wanted = right.size * groups.length;
  const credit = arrived.reduce((sum, worth) => sum + worth, 0) / wanted;
  return { credit, because: why(wanted, arrived, groups.length) };
}
