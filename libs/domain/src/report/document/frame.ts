import type { NationId } from '../../kernel/ids.js';
import type { Tlp } from '../../kernel/tlp.js';
import type { ReportKind } from '../dossier/release-act.js';
import { missingParts } from './missing-parts.js';
import { REPORT_SCHEMA, type ReportFrame } from './report-frame.js';
import type { ReportMaterial } from './report-material.js';

/** The frame of a draft; signing it puts a name under it. */
export const frame = (material: ReportMaterial, what: ReportKind, nation: NationId | null, tlp: Tlp): ReportFrame => ({
  schema: REPORT_SCHEMA,
  drill: material.whole.drill,
  tlp,
  entries: material.entries,
  scoringVersion: material.drill.evaluation.version,
  signed: null,
  missing: missingParts(material, what, nation),
});
