import { AccessCode } from './store/access-code.js';
import { IdentityBegins1763700000002 } from './store/1-identity-begins.js';
import { EvaluatorsSignIn1763900000001 } from './store/2-evaluators-sign-in.js';
import { PeopleAreNamed1764000000011 } from './store/3-people-are-named.js';
import { LeadEvaluatorsSignIn1764000000021 } from './store/4-lead-evaluators-sign-in.js';
import { RolesOfConduct1764200000001 } from './store/5-roles-of-conduct.js';
import { SessionRecord } from './store/session-record.js';

export { callerIn, CallerOf, type KnownRequest } from './http/caller-of.js';
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
export { kindsOf, KINDS, type Kind } from './policies/kind.js';
export { knowsOf, may, POLICIES, type Action, type Policy } from './policies/may.js';
export { permit } from './policies/permit.js';
export { SEATS, type Place, type Seat } from './policies/place.js';
export { AccessCodes, SECRET } from './sessions/access-codes.js';
export { Sessions, type SignedIn } from './sessions/sessions.js';

export const identityEntities = [AccessCode, SessionRecord];
export const identityMigrations = [
  IdentityBegins1763700000002,
  EvaluatorsSignIn1763900000001,
  PeopleAreNamed1764000000011,
  LeadEvaluatorsSignIn1764000000021,
  RolesOfConduct1764200000001,
];
