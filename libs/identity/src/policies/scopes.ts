import type { Action } from './may.js';

/** What a personal token may at most, whatever its person may: the account itself is in none of them. */
export const SCOPES = ['read', 'report', 'conduct', 'author', 'nation'] as const;
export type Scope = (typeof SCOPES)[number];

/** "May look at the drill that it has a place in, and follow its stream." */
const READ = [
  'drills.list',
  'drill.see',
  'drill.oversee',
  'inject.read',
  'outages.see',
  'presence.see',
  'directory.see',
  'stream.follow',
  'attachment.fetch',
  'evaluation.see',
  'scores.see',
  'results.see',
] as const satisfies readonly Action[];

/** "May read and make reports, look back on a drill, and take the journal away to check it." */
const REPORT = [
  'drills.list',
  'drill.see',
  'drill.report',
  'drill.look-back',
  'drill.look-back-on-all',
  'drill.look-back-on-teams',
  'drill.audit',
  'report.read',
  'report.write',
  'scores.see',
  'results.see',
  'trend.see',
  'actions.see',
  'forms.see',
] as const satisfies readonly Action[];

/** "May create, prepare and conduct drills." */
const CONDUCT = [
  ...READ,
  'packs.see',
  'drill.create',
  'drill.prepare',
  'nation.prepare',
  'drill.conduct',
  'comcheck.open',
  'inject.conduct',
  'inject.release',
  'contingency.release',
  'announcement.send',
  'outage.verify',
] as const satisfies readonly Action[];

/** "May see packs and write in the Studio; approving is for people." */
const AUTHOR = ['packs.see', 'studio.read', 'studio.translate', 'studio.author'] as const satisfies readonly Action[];

/** "May take away all that is a nation's own, and erase it at its wish, as far as the place that it acts in may." */
const NATION = ['drills.list', 'drill.see', 'nation.export', 'nation.erase'] as const satisfies readonly Action[];

const ALLOWED: Readonly<Record<Scope, readonly Action[]>> = {
  read: READ,
  report: REPORT,
  conduct: CONDUCT,
  author: AUTHOR,
  nation: NATION,
};

export const allowedBy = (scopes: readonly Scope[], action: Action): boolean =>
  scopes.some((scope) => ALLOWED[scope].includes(action));
