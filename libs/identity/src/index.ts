import { AccessCode } from './store/access-code.js';
import { IdentityBegins1763700000002 } from './store/1-identity-begins.js';
import { EvaluatorsSignIn1763900000001 } from './store/2-evaluators-sign-in.js';
import { PeopleAreNamed1764000000011 } from './store/3-people-are-named.js';
import { LeadEvaluatorsSignIn1764000000021 } from './store/4-lead-evaluators-sign-in.js';
import { RolesOfConduct1764200000001 } from './store/5-roles-of-conduct.js';
import { PeopleHaveAccounts1764200000041 } from './store/people/6-people-have-accounts.js';
import { SignInsAreLogged1764200000051 } from './store/people/7-sign-ins-are-logged.js';
import { PeopleComeBack1764200000061 } from './store/people/8-people-come-back.js';
import { PeopleProveOtherwise1764200000071 } from './store/people/9-people-prove-otherwise.js';
import { CodesAreRenewed1764200000081 } from './store/10-codes-are-renewed.js';
import { AssignmentRecord } from './store/people/assignment-record.js';
import { ExternalAccountRecord } from './store/people/external-account-record.js';
import { InvitationRecord } from './store/people/invitation-record.js';
import { MembershipRecord } from './store/people/membership-record.js';
import { PasskeyRecord } from './store/people/passkey-record.js';
import { PersonRecord } from './store/people/person-record.js';
import { PersonalTokenRecord } from './store/people/personal-token-record.js';
import { RecoveryCodeRecord, RecoveryLinkRecord } from './store/people/recovery-records.js';
import { SessionRecord } from './store/session-record.js';

export { callerIn, CallerOf, type KnownRequest } from './http/caller-of.js';
export { recoverByHand } from './recovery/recover-by-hand.js';
export type { MadeLink } from './recovery/recovery-links.js';
export { PROVIDERS } from './openid/known-providers.js';
export { PUBLIC_URL } from './http/own-origin.js';
export { OpenToAll } from './http/session-guard.js';
export { sessionCookie, tokenIn } from './http/token-in.js';
export { IdentityModule } from './identity.module.js';
export {
  actorOf,
  controls,
  directs,
  drillOf,
  followerOf,
  GRANTS,
  nationOf,
  plays,
  viewerOf,
  type Caller,
  type Grant,
} from './policies/caller.js';
export { kindsOf, KINDS, OF_A_NATION, type Kind } from './policies/kind.js';
export { knowsOf, may, POLICIES, type Action, type Policy } from './policies/may.js';
export { permit, permitNow } from './policies/permit.js';
export { SEATS, type Place, type Seat } from './policies/place.js';
export { AccessCodes, SECRET } from './sessions/access-codes.js';
export { whereFrom, type WhereFrom } from './log/where-from.js';
export { SIGN_IN_MARK } from './log/log-head.js';
export { ReadLog, type LogCheck } from './log/read-log.js';
export { SignInLog } from './log/sign-in-log.js';
export { DrillBook, type DrillFacts } from './places/drill-book.js';
export { LeavingPeople } from './people/leaving-people.js';
export { Places } from './places/places.js';
export { SCOPES, type Scope } from './policies/scopes.js';
export { SessionWatch } from './sessions/session-watch.js';
export { IDLE_AFTER, Sessions, type SignedIn } from './sessions/sessions.js';

export const identityEntities = [
  AccessCode,
  SessionRecord,
  PersonRecord,
  MembershipRecord,
  AssignmentRecord,
  InvitationRecord,
  RecoveryCodeRecord,
  RecoveryLinkRecord,
  PersonalTokenRecord,
  PasskeyRecord,
  ExternalAccountRecord,
];
/** Tables that the application adds to and never changes. */
export const identityAppendOnly = ['sign_in_log'] as const;
export const identityMigrations = [
  IdentityBegins1763700000002,
  EvaluatorsSignIn1763900000001,
  PeopleAreNamed1764000000011,
  LeadEvaluatorsSignIn1764000000021,
  RolesOfConduct1764200000001,
  PeopleHaveAccounts1764200000041,
  SignInsAreLogged1764200000051,
  PeopleComeBack1764200000061,
  PeopleProveOtherwise1764200000071,
  CodesAreRenewed1764200000081,
];
