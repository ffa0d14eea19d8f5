export * from './documents.js';
export * from './dossier.js';
export * from './figures.js';
export * from './forms.js';
export { NationalReport, ParticipationRecord } from './national.js';
export { FormResult, NationTrend } from './parts.js';
export { PublicSummary, RegionalReport } from './regional.js';
export * from './files.js';
export { reportSchema } from './report-schema.js';
