import { namesIn } from '#libs/domain';
import { artefactNamed } from '../artefacts/artefact-values.js';
import type { Draft, Remark } from '../reading/draft.js';
import { allTexts } from './all-texts.js';
import { isNeighboursOwn } from './known-names.js';

/** What each variable (`v`) and each artefact's content (`artefact.<id>`) is made from. */
function madeFrom(draft: Draft): Map<string, Set<string>> {
  const made = new Map<string, Set<string>>();
  for (const [name, spec] of Object.entries(draft.scenario.variables)) {
    made.set(name, new Set(spec.kind === 'value' ? namesIn(spec.value) : []));
  }
  for (const { text, artefact, filled } of allTexts(draft)) {
    if (artefact === undefined || !filled) continue;
    const key = `artefact.${artefact}`;
    made.set(key, new Set([...(made.get(key) ?? []), ...namesIn(text)]));
  }
  return made;
}

/** The thing that a name speaks of: `artefact.x.sha256` speaks of the content of artefact x, but its name does not. */
function thingOf(name: string): string {
  const artefact = artefactNamed(name);
  return artefact === undefined || name.endsWith('.name') ? name : `artefact.${artefact}`;
}

/** Everything from which something is made, at any remove. */
function allFrom(thing: string, made: ReadonlyMap<string, ReadonlySet<string>>): Set<string> {
  const all = new Set<string>();
  const open = [thing];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    for (const name of made.get(next) ?? []) {
      const further = thingOf(name);
      if (!all.has(further)) open.push(further);
      all.add(further);
    }
  }
  return all;
}

/**
 * No file holds its own hash, and no value that a neighbour hands on was itself taken from that one's neighbour: else
 * values would go round in circles among teams.
 */
export function* variableCircles(draft: Draft): Generator<Remark> {
  const made = madeFrom(draft);
  const handedOn = new Set<string>();
  for (const thing of made.keys()) {
    const from = allFrom(thing, made);
    if ([...from].some(isNeighboursOwn)) handedOn.add(thing);
    if (!from.has(thing) || !thing.startsWith('artefact.')) continue;
    const id = thing.slice('artefact.'.length);
    const i = draft.scenario.artefacts.findIndex((artefact) => artefact.id === id);
    const message = `the content of ${id} depends on its own hash or size`;
    yield {
      at: ['artefacts', i],
      rule: 'artefact-circle',
      message,
      mend: 'leave its hash out of the texts it is made from',
    };
  }
  for (const { text, at, filled } of allTexts(draft)) {
    for (const name of filled ? namesIn(text) : []) {
      if (!name.startsWith('neighbour.')) continue;
      const thing = thingOf(name.slice('neighbour.'.length));
      if (!handedOn.has(thing)) continue;
      const message = `${name} is itself made from values of that team's own neighbour`;
      yield {
        at: at(text.indexOf(name)),
        rule: 'neighbour-circle',
        message,
        mend: 'use a value that the neighbour has of its own',
      };
    }
  }
}
