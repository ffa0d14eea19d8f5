import { isOver } from '../../drill/decision.js';
import type { NationId } from '../../kernel/ids.js';
import type { ReportKind } from '../dossier/release-act.js';
import type { MissingPart } from './report-frame.js';
import { dossierOf, teamsOf, type ReportMaterial } from './report-material.js';

/**
 * What a document still waits for. Before EndEx nothing can be made at all; with the rest missing, it is a draft.
 * @param nation whose document; null: the region's
 */
export function missingParts(
  material: ReportMaterial,
  what: ReportKind,
  nation: NationId | null,
): readonly MissingPart[] {
  const { drill, waiting } = material;
  const teams = nation === null ? [...drill.teams.keys()] : teamsOf(material, nation);
  const sum = (of: 'marks' | 'disagreements'): number =>
    teams.reduce((all, team) => all + (waiting.get(team)?.[of] ?? 0), 0);
  const { findings, actions } = dossierOf(material, nation ?? 'region');
  const written = what === 'national' || what === 'regional';
  const scored = what !== 'participation';
  const parts: MissingPart[] = [
    { part: 'end-of-drill', count: isOver(drill) ? 0 : 1 },
    { part: 'marks', count: scored ? sum('marks') : 0 },
    { part: 'disagreements', count: scored ? sum('disagreements') : 0 },
    { part: 'findings', count: written && findings.size === 0 ? 1 : 0 },
    { part: 'improvement-actions', count: written && actions.size === 0 ? 1 : 0 },
  ];
  return parts.filter(({ count }) => count > 0);
}
