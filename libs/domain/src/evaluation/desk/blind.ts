import type { SeenDrill } from '../../drill/drill.js';
import type { EvaluatorId, TeamId } from '../../kernel/ids.js';
import { seeded } from '../../kernel/seeded.js';
import type { Values } from '../../scenario/variables.js';
import type { Item } from '../assigning/items.js';

/** What one evaluator knows a team by. Another evaluator knows it by another name, so that two cannot put theirs together. */
export const aliasOf = (seed: string, evaluator: EvaluatorId, team: TeamId): string =>
  `Team ${seeded(`${seed}/alias/${evaluator}/${team}`).hex(8).toUpperCase()}`;

/** What one evaluator asks for an item by; it tells nothing of the team. */
export const itemId = (seed: string, evaluator: EvaluatorId, { inject, team, rubric }: Item): string =>
  seeded(`${seed}/item/${evaluator}/${inject}/${team}/${rubric}`).hex(24);

/** What one evaluator calls a team: its alias, or its name where marking is not blind. */
export const calledBy = (drill: SeenDrill, evaluator: EvaluatorId, team: TeamId): string =>
  drill.evaluation.settings.blind ? aliasOf(drill.seed, evaluator, team) : (drill.teams.get(team)?.card.name ?? team);

const SHORTEST = 3;
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/**
 * Puts aliases for the names of all teams, of their organisations and nations, wherever they stand in what is shown: a
 * team that signs its answer would undo the blindness. Names of one or two letters stay, being words of their own.
 */
export function masked<T>(drill: SeenDrill, evaluator: EvaluatorId, shown: T): T {
  if (!drill.evaluation.settings.blind) return shown;
  const aliases = new Map<string, string>();
  for (const { card } of drill.teams.values()) {
    const names = [
      card.name,
      drill.organisations.get(card.organisation)?.name ?? '',
      drill.nations.get(card.nation)?.name ?? '',
    ];
    for (const name of names) {
      const known = name.trim().toLocaleLowerCase('en');
      if (known.length >= SHORTEST) aliases.set(known, aliasOf(drill.seed, evaluator, card.id));
    }
  }
  const longestFirst = [...aliases.keys()].sort((one, other) => other.length - one.length);
  if (longestFirst.length === 0) return shown;
  const names = new RegExp(longestFirst.map(literal).join('|'), 'giu');
  return deep(shown, (text) => text.replace(names, (name) => aliases.get(name.toLocaleLowerCase('en')) ?? name)) as T;
}

function deep(shown: unknown, change: (text: string) => string): unknown {
  if (typeof shown === 'string') return change(shown);
  if (Array.isArray(shown)) return shown.map((one: unknown) => deep(one, change));
  if (typeof shown !== 'object' || shown === null) return shown;
  return Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, deep(value, change)]));
}

/** A team's values with aliases in the place of what the drill gave: whose values they are cannot be read off them. */
export function maskedValues(drill: SeenDrill, evaluator: EvaluatorId, team: TeamId, values: Values): Values {
  if (!drill.evaluation.settings.blind) return values;
  const own = aliasOf(drill.seed, evaluator, team);
  const neighbour = aliasOf(drill.seed, evaluator, values['neighbour.id'] ?? '');
  const named = (who: string, alias: string): Values => ({
    [`${who}.id`]: alias,
    [`${who}.name`]: alias,
    [`${who}.nation`]: alias,
  });
  return { ...values, ...named('team', own), ...named('neighbour', neighbour) };
}
