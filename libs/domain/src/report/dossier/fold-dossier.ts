import type { Dossier, DossierEntry } from './dossier.js';

const withOne = <T>(all: ReadonlyMap<string, T>, id: string, one: T): ReadonlyMap<string, T> =>
  new Map([...all, [id, one]]);
const without = <T>(all: ReadonlyMap<string, T>, id: string): ReadonlyMap<string, T> =>
  new Map([...all].filter(([other]) => other !== id));

function changed(dossier: Dossier, { event, at }: DossierEntry): Partial<Dossier> {
  const { needs, findings, actions, signOffs, releases, results } = dossier;
  switch (event.type) {
    case 'need-stated':
      return { needs: withOne(needs, event.need, { ...event.says, id: event.need, at, action: event.action }) };
    case 'need-withdrawn':
      return { needs: without(needs, event.need) };
    case 'finding-written':
      return { findings: withOne(findings, event.finding, { ...event.says, id: event.finding, at }) };
    case 'finding-withdrawn':
      return { findings: without(findings, event.finding) };
    case 'action-planned': {
      const known = actions.get(event.action);
      const stands = { status: known?.status ?? ('planned' as const), note: known?.note ?? null };
      const dated = { planned: known?.planned ?? at, changed: at };
      const action = { ...event.says, id: event.action, drill: dossier.drill, ...stands, ...dated };
      return { actions: withOne(actions, event.action, action) };
    }
    case 'action-moved': {
      const known = actions.get(event.action);
      const { status, note } = event;
      return known ? { actions: withOne(actions, event.action, { ...known, status, note, changed: at }) } : {};
    }
    case 'report-signed-off': {
      const { type: _type, ...signed } = event;
      return { signOffs: [...signOffs, { ...signed, at }] };
    }
    case 'report-released':
      return { releases: [...releases, { ...event.says, id: event.release, at, withdrawn: null }] };
    case 'results-released': {
      const act = { ...event.says, id: event.release, at, teams: event.teams, withdrawn: null };
      return { results: [...results, act] };
    }
    case 'release-withdrawn': {
      const withdrawn = { at, reason: event.reason };
      const taken = <Act extends { readonly id: string }>(one: Act): Act =>
        one.id === event.release ? { ...one, withdrawn } : one;
      return { releases: releases.map(taken), results: results.map(taken) };
    }
  }
}

/** A dossier after one more entry. Entries come in order and without gaps. */
export function foldDossier(dossier: Dossier, entry: DossierEntry): Dossier {
  if (entry.seq !== dossier.seq + 1) throw new RangeError(`entry ${entry.seq} does not follow ${dossier.seq}`);
  return { ...dossier, ...changed(dossier, entry), seq: entry.seq };
}
