import type { DrillId } from '#libs/domain';
import type { Caller } from './caller.js';
import { kindsOf, KINDS, type Kind } from './kind.js';
import { allowedBy } from './scopes.js';

/** What an action is done to. Without a drill: to Muster as a whole. */
export interface Subject {
  readonly drill?: DrillId;
}

/** Who may do something, and whether only in the drill that they are in. */
export interface Policy {
  readonly who: readonly Kind[];
  readonly within: 'the-drill' | 'the-house';
  /** It is about what is the nations' own: when the drill is closed, it ends for whoever is of none. See `permitNow`. */
  readonly endsAtClose?: true;
}

const inTheDrill = (...who: readonly (readonly Kind[])[]): Policy => ({ who: who.flat(), within: 'the-drill' });
const inTheHouse = (...who: readonly (readonly Kind[])[]): Policy => ({ who: who.flat(), within: 'the-house' });
const untilClose = (...who: readonly (readonly Kind[])[]): Policy => ({ ...inTheDrill(...who), endsAtClose: true });

const DIRECTION = ['organiser', 'director'] as const;
const CONTROL = [...DIRECTION, 'controller', 'sim-cell'] as const;
const CONTROLLER = ['controller'] as const;
/** Everything of theirs is of their own nation's teams alone: what they ask for ends there. */
const NATION = ['national-controller'] as const;
const LEAD = ['team-lead'] as const;
const PLAYERS = [...LEAD, 'player'] as const;
const TEAM = [...PLAYERS, 'mentor', 'shadow'] as const;
const LEAD_EVALUATOR = ['lead-evaluator'] as const;
const EVALUATOR = ['evaluator'] as const;
const EVALUATORS = [...LEAD_EVALUATOR, ...EVALUATOR] as const;
const OBSERVER = ['observer'] as const;
const EVERYBODY = [...CONTROL, ...NATION, ...EVALUATORS, ...OBSERVER, ...TEAM] as const;

/** Who may do what, one sentence an action. */
export const POLICIES = {
  'packs.see': inTheHouse(['organiser', 'author', 'translator']),
  'studio.read': inTheHouse(['organiser', 'author', 'translator']),
  'studio.translate': inTheHouse(['organiser', 'author', 'translator']),
  'studio.author': inTheHouse(['organiser', 'author']),
  'studio.approve': inTheHouse(['organiser']),
  'account.keep': inTheHouse(KINDS),
  'people.administer': inTheHouse(['administrator']),
  'grants.give': inTheHouse(['administrator', 'installation']),
  'community.name': inTheHouse(['administrator', 'installation']),
  'people.recover': inTheHouse(['administrator', 'organiser']),
  'sign-ins.see': inTheHouse(['administrator']),
  'places.give': inTheDrill(DIRECTION, NATION),
  'places.log': inTheDrill(DIRECTION),
  'drills.list': inTheHouse(KINDS),
  'drill.create': inTheHouse(['organiser']),
  'drill.see': inTheDrill(EVERYBODY),
  'drill.oversee': inTheDrill(CONTROL, NATION),
  'drill.prepare': inTheDrill(DIRECTION),
  'nation.prepare': inTheDrill(DIRECTION, NATION),
  'drill.conduct': inTheDrill(DIRECTION),
  'comcheck.open': inTheDrill(DIRECTION, CONTROLLER, NATION),
  'inject.read': inTheDrill(CONTROL, NATION),
  'inject.conduct': inTheDrill(DIRECTION, CONTROLLER),
  'inject.release': inTheDrill(DIRECTION, CONTROLLER, NATION),
  'contingency.release': inTheDrill(CONTROL, NATION),
  'announcement.send': inTheDrill(CONTROL, NATION),
  'presence.see': untilClose(CONTROL, NATION),
  'outages.see': untilClose(DIRECTION, NATION),
  'outage.verify': inTheDrill(DIRECTION, NATION),
  'drill.hand-out-codes': inTheDrill(DIRECTION, NATION),
  'nation.let-in': untilClose(DIRECTION, NATION),
  'team.renew-codes': inTheDrill(LEAD),
  'evaluation.see': inTheDrill(DIRECTION, EVALUATORS),
  'evaluation.mark': untilClose(EVALUATOR),
  'evaluation.observe': untilClose(EVALUATORS),
  'evaluation.review': inTheDrill(DIRECTION, LEAD_EVALUATOR),
  'marks.review': untilClose(DIRECTION, LEAD_EVALUATOR),
  'evaluation.moderate': inTheDrill(DIRECTION, LEAD_EVALUATOR),
  'scores.see': inTheDrill(DIRECTION),
  'results.see': untilClose(DIRECTION),
  'scores.change': inTheDrill(DIRECTION),
  'drill.report': untilClose(DIRECTION, PLAYERS),
  'drill.look-back': inTheDrill(DIRECTION, NATION, PLAYERS),
  'drill.look-back-on-all': inTheDrill(DIRECTION),
  'drill.look-back-on-teams': untilClose(DIRECTION),
  'drill.audit': inTheDrill(DIRECTION),
  'webhooks.keep': inTheDrill(DIRECTION),
  'report.write': inTheDrill(DIRECTION, NATION, LEAD_EVALUATOR, PLAYERS),
  'report.sign': inTheDrill(DIRECTION, NATION, LEAD),
  'report.read': inTheDrill(DIRECTION, NATION, EVALUATORS, OBSERVER, PLAYERS),
  'trend.see': inTheDrill(NATION, PLAYERS),
  'actions.see': inTheHouse(DIRECTION, NATION, PLAYERS),
  'forms.see': inTheDrill(DIRECTION, PLAYERS),
  'forms.fill': inTheDrill(PLAYERS),
  'forms.settle': inTheDrill(DIRECTION),
  'nation.erase': inTheDrill(DIRECTION),
  'nation.export': inTheDrill(NATION, LEAD),
  'stream.follow': inTheDrill(EVERYBODY),
  'team.show': inTheDrill(LEAD),
  'directory.see': inTheDrill(CONTROL, TEAM),
  'inject.receive': inTheDrill(PLAYERS),
  'response.submit': inTheDrill(PLAYERS),
  'draft.see': inTheDrill(TEAM),
  'draft.share': inTheDrill(PLAYERS),
  'message.send': inTheDrill(PLAYERS),
  'attachment.keep': inTheDrill(PLAYERS),
  'attachment.fetch': untilClose(DIRECTION, CONTROLLER, NATION, TEAM),
} as const satisfies Record<string, Policy>;

export type Action = keyof typeof POLICIES;

/** What a caller may, of some actions: in the drill that they are in, whichever that is. */
export const allowedOf = <Asked extends Action>(caller: Caller, asked: readonly Asked[]): Asked[] => {
  const kinds = kindsOf(caller);
  return asked.filter((action) => kinds.some((kind) => (POLICIES[action] as Policy).who.includes(kind)));
};

/** The one function that decides who may do what. */
export function may(caller: Caller, action: Action, { drill }: Subject = {}): boolean {
  const { who, within }: Policy = POLICIES[action];
  if (!kindsOf(caller).some((kind) => who.includes(kind))) return false;
  if (caller.scopes && !allowedBy(caller.scopes, action)) return false;
  return within === 'the-house' || (drill !== undefined && knowsOf(caller, drill));
}

/** Whether a drill exists at all for a caller: to a stranger, one that is and one that never was are the same. */
export const knowsOf = (caller: Caller, drill: DrillId): boolean =>
  caller.role === 'organiser' || ('drill' in caller && caller.drill === drill);
