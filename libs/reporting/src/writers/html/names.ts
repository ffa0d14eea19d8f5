import type {
  InjectId,
  Localised,
  NationId,
  OrganisationId,
  Report,
  ReportInject,
  TeamId,
  TeamReport,
} from '#libs/domain';
import { plain, type Words } from '../words/words.js';

/** How ids are called on the page. What the report does not name keeps its id. */
export interface Names {
  readonly team: (id: TeamId) => string;
  readonly nation: (id: NationId) => string;
  readonly organisation: (id: OrganisationId) => string;
  readonly inject: (id: InjectId) => string;
  readonly phase: (id: string) => string;
  readonly injects: ReadonlyMap<InjectId, ReportInject>;
  /** How many teams the report names. */
  readonly teams: number;
}

export function namesOf(report: Report | TeamReport, w: Words): Names {
  const { teams, nations, organisations, phases } = report.overview;
  const injects = new Map<InjectId, ReportInject>(report.injects.map((inject) => [inject.inject, inject]));
  const byName = (things: readonly { readonly id: string; readonly name: string }[]): ((id: string) => string) => {
    const known = new Map(things.map(({ id, name }) => [id, plain(name)]));
    return (id) => known.get(id) ?? id;
  };
  const titled = (title: Localised | undefined, id: string): string => (title && w.text(title)) || id;
  return {
    team: byName(teams),
    nation: byName(nations),
    organisation: byName(organisations),
    inject: (id) => titled(injects.get(id)?.title, id),
    phase: (id) => titled(phases.find((phase) => phase.id === id)?.title, id),
    injects,
    teams: teams.length,
  };
}

/** Things in the order of their names, as a reader of the language looks them up. */
export function inOrderOf<T>(things: readonly T[], nameOf: (thing: T) => string, { language }: Words): T[] {
  const collator = new Intl.Collator(language, { numeric: true, sensitivity: 'base' });
  return [...things].sort((one, other) => collator.compare(nameOf(one), nameOf(other)));
}
