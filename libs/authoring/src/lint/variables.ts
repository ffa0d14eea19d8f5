import { namesIn } from '#libs/domain';
import type { Scenario } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import { allTexts } from './all-texts.js';
import type { PackText } from './all-texts.js';
import { isGivenName, sampleValues } from './known-names.js';
import { nearest } from './nearest.js';

const PLACE = /\{\{([^{}]{0,200})\}\}/g;

function* inText({ text, at, filled }: PackText, known: ReadonlySet<string>, used: Set<string>): Generator<Remark> {
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(PLACE)) {
    const [name] = namesIn(whole);
    if (name !== undefined && !filled && known.has(name)) {
      const message = `${whole} is not filled in here: the artefact is given as it is`;
      yield {
        at: at(index),
        rule: 'variable-not-filled',
        message,
        mend: 'declare the artefact with make: text',
        severity: 'warning',
      };
    }
    if (!filled) continue;
    if (name === undefined) {
      const message = `${whole} is no variable: ${JSON.stringify(inner.trim())} is not a name`;
      yield {
        at: at(index),
        rule: 'variable-unknown',
        message,
        mend: 'names are lower-case words joined by dots or hyphens',
      };
    } else if (known.has(name)) used.add(name);
    else {
      const close = nearest(name, known);
      const mend =
        close === undefined ? 'define it under variables' : `did you mean {{${close}}}? Else define it under variables`;
      yield { at: at(index), rule: 'variable-unknown', message: `the variable ${name} is not defined`, mend };
    }
  }
}

/** A variable's value can use what the drill gives and the variables above it; artefacts are made later. */
function* inDefinitions({ variables }: Scenario): Generator<Remark> {
  const above = new Set<string>();
  for (const [name, spec] of Object.entries(variables)) {
    const path = ['variables', name];
    if (isGivenName(name)) {
      const message = `${name} looks like a name that the drill gives`;
      yield {
        at: path,
        rule: 'variable-name-taken',
        message,
        mend: 'do not begin it with team, neighbour, drill or artefact',
      };
    }
    for (const used of spec.kind === 'value' ? namesIn(spec.value) : []) {
      if (above.has(used) || (isGivenName(used) && !used.startsWith('artefact.'))) continue;
      if (!Object.hasOwn(variables, used) && !used.startsWith('artefact.')) continue; // said as variable-unknown
      const message = `${name} uses ${used}, which has no value yet at this point`;
      yield { at: [...path, 'value'], rule: 'variable-too-early', message, mend: `define ${used} above ${name}` };
    }
    above.add(name);
  }
}

/** Variables that are used are defined, and those that are defined are used. */
export function* variables(draft: Draft): Generator<Remark> {
  const { scenario } = draft;
  const known = new Set(Object.keys(sampleValues(scenario)));
  const used = new Set<string>();
  for (const text of allTexts(draft)) yield* inText(text, known, used);
  yield* inDefinitions(scenario);
  for (const name of Object.keys(scenario.variables)) {
    if (used.has(name) || used.has(`neighbour.${name}`)) continue;
    const message = `the variable ${name} is not used`;
    yield {
      at: ['variables', name],
      rule: 'variable-unused',
      message,
      mend: 'use it, or remove it',
      severity: 'warning',
    };
  }
}
