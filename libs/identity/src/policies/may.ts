import type { DrillId } from '#libs/domain';
import type { Caller } from './caller.js';

/** What an action is done to. Without a drill: to Muster as a whole. */
export interface Subject {
  readonly drill?: DrillId;
}

type Policy = (caller: Caller, subject: Subject) => boolean;

const belongsTo = (caller: Caller, drill: DrillId | undefined): boolean =>
  caller.role === 'organiser' || (drill !== undefined && caller.drill === drill);

const anOrganiser: Policy = (caller) => caller.role === 'organiser';
const aTeamOfTheDrill: Policy = (caller, { drill }) => caller.role === 'team' && belongsTo(caller, drill);
const anybodyInTheDrill: Policy = (caller, { drill }) => belongsTo(caller, drill);
const anOrganiserOrTeamOfTheDrill: Policy = (caller, { drill }) =>
  (caller.role === 'organiser' || caller.role === 'team') && belongsTo(caller, drill);
const anEvaluatorOfTheDrill: Policy = (caller, { drill }) => caller.role === 'evaluator' && belongsTo(caller, drill);
const anOrganiserOrTeam: Policy = ({ role }) => role === 'organiser' || role === 'team';
const anybodyWhoEvaluatesTheDrill: Policy = (caller, { drill }) =>
  (caller.role === 'evaluator' || caller.role === 'lead-evaluator') && belongsTo(caller, drill);
const anOrganiserOrLeadEvaluatorOfTheDrill: Policy = (caller, { drill }) =>
  (caller.role === 'organiser' || caller.role === 'lead-evaluator') && belongsTo(caller, drill);
const anOrganiserTeamOrLeadEvaluatorOfTheDrill: Policy = (caller, subject) =>
  anOrganiserOrTeamOfTheDrill(caller, subject) || anOrganiserOrLeadEvaluatorOfTheDrill(caller, subject);
const anOrganiserOrWhoeverEvaluatesTheDrill: Policy = (caller, subject) =>
  caller.role === 'organiser' || anybodyWhoEvaluatesTheDrill(caller, subject);
const anybodySignedIn: Policy = () => true;

/** Who may do what, one sentence an action. */
export const POLICIES = {
  'packs.see': anOrganiser,
  'studio.author': anOrganiser,
  'studio.approve': anOrganiser,
  'drills.list': anybodySignedIn,
  'drill.create': anOrganiser,
  'drill.see': anybodyInTheDrill,
  'drill.prepare': anOrganiser,
  'drill.conduct': anOrganiser,
  'inject.conduct': anOrganiser,
  'presence.see': anOrganiser,
  'drill.hand-out-codes': anOrganiser,
  'evaluation.see': anOrganiserOrWhoeverEvaluatesTheDrill,
  'evaluation.mark': anEvaluatorOfTheDrill,
  'evaluation.observe': anybodyWhoEvaluatesTheDrill,
  'evaluation.review': anOrganiserOrLeadEvaluatorOfTheDrill,
  'evaluation.moderate': anOrganiserOrLeadEvaluatorOfTheDrill,
  'scores.see': anOrganiser,
  'scores.change': anOrganiser,
  'drill.report': anOrganiserOrTeamOfTheDrill,
  'drill.look-back': anOrganiserOrTeamOfTheDrill,
  'drill.look-back-on-all': anOrganiser,
  'drill.audit': anOrganiser,
  'report.write': anOrganiserTeamOrLeadEvaluatorOfTheDrill,
  'report.sign': anOrganiserOrTeamOfTheDrill,
  'report.read': anybodyInTheDrill,
  'trend.see': aTeamOfTheDrill,
  'actions.see': anOrganiserOrTeam,
  'forms.see': anOrganiserOrTeamOfTheDrill,
  'forms.fill': aTeamOfTheDrill,
  'forms.settle': anOrganiser,
  'nation.erase': anOrganiser,
  'nation.export': aTeamOfTheDrill,
  'stream.follow': anybodyInTheDrill,
  'team.show': aTeamOfTheDrill,
  'directory.see': anOrganiserOrTeamOfTheDrill,
  'inject.receive': aTeamOfTheDrill,
  'response.submit': aTeamOfTheDrill,
  'draft.share': aTeamOfTheDrill,
  'message.send': aTeamOfTheDrill,
  'attachment.keep': aTeamOfTheDrill,
  'attachment.fetch': anOrganiserOrTeamOfTheDrill,
} as const satisfies Record<string, Policy>;

export type Action = keyof typeof POLICIES;

/** The one function that decides who may do what. */
export const may = (caller: Caller, action: Action, subject: Subject = {}): boolean =>
  POLICIES[action](caller, subject);

/** Whether a drill exists at all for a caller: to a stranger, one that is and one that never was are the same. */
export const knowsOf = (caller: Caller, drill: DrillId): boolean => belongsTo(caller, drill);
