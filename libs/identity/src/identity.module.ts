import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccountChangesController } from './http/people/account-changes.controller.js';
import { DrillPeopleController } from './http/people/drill-people.controller.js';
import { InvitationsController } from './http/people/invitations.controller.js';
import { OwnAccountController } from './http/people/own-account.controller.js';
import { PasskeysController } from './http/people/passkeys.controller.js';
import { PeopleController } from './http/people/people.controller.js';
import { ProvidersController } from './http/people/providers.controller.js';
import { RecoveryController } from './http/people/recovery.controller.js';
import { SignInLogController } from './http/people/sign-in-log.controller.js';
import { TokensController } from './http/people/tokens.controller.js';
import { SessionGuard } from './http/session-guard.js';
import { SessionsController } from './http/sessions.controller.js';
import { AcceptInvitation } from './invitations/accept-invitation.js';
import { Invitations } from './invitations/invitations.js';
import { LogHeads } from './log/log-head.js';
import { ReadLog } from './log/read-log.js';
import { SignInLog } from './log/sign-in-log.js';
import { Challenges } from './passkeys/challenges.js';
import { Passkeys } from './passkeys/passkeys.js';
import { ExternalAccounts } from './openid/external-accounts.js';
import { KnownProviders } from './openid/known-providers.js';
import { ProviderVisits } from './openid/provider-visits.js';
import { Passwords } from './passwords/passwords.js';
import { Administering } from './people/administering.js';
import { ChangingEmail } from './people/changing-email.js';
import { Community } from './people/community.js';
import { LeavingPeople } from './people/leaving-people.js';
import { People } from './people/people.js';
import { Proving } from './people/proving.js';
import { Selves } from './people/selves.js';
import { WaysIn } from './people/ways-in.js';
import { Places } from './places/places.js';
import { News } from './recovery/news.js';
import { Recovery } from './recovery/recovery.js';
import { RecoveryCodes } from './recovery/recovery-codes.js';
import { AccessCodes } from './sessions/access-codes.js';
import { KnownSessions } from './sessions/known-sessions.js';
import { OwnSessions } from './sessions/own-sessions.js';
import { SessionRows } from './sessions/session-rows.js';
import { SessionWatch } from './sessions/session-watch.js';
import { Sessions } from './sessions/sessions.js';
import { OwnTokens } from './tokens/own-tokens.js';
import { PersonalTokens } from './tokens/personal-tokens.js';

const signingIn = [AccessCodes, KnownSessions, SessionRows, Sessions, OwnSessions, SessionWatch];
const proofs = [Passwords, Challenges, Passkeys, KnownProviders, ProviderVisits, ExternalAccounts, WaysIn];
const accounts = [
  People,
  Selves,
  Proving,
  ChangingEmail,
  LeavingPeople,
  Administering,
  Community,
  Places,
  Invitations,
  AcceptInvitation,
];
const waysBack = [RecoveryCodes, Recovery, News];
const others = [LogHeads, SignInLog, ReadLog, PersonalTokens, OwnTokens];

/** Who somebody is, and what they may do. Needs DataSource, WallClock, HighMark, SECRET, IDLE_AFTER, PUBLIC_URL, PROVIDERS and a DrillBook from the app. */
@Global()
@Module({
  controllers: [
    SessionsController,
    OwnAccountController,
    AccountChangesController,
    TokensController,
    PasskeysController,
    ProvidersController,
    PeopleController,
    InvitationsController,
    DrillPeopleController,
    RecoveryController,
    SignInLogController,
  ],
  providers: [
    ...signingIn,
    ...proofs,
    ...accounts,
    ...waysBack,
    ...others,
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
  exports: [AccessCodes, Sessions, SessionWatch, Places, SignInLog, LeavingPeople],
})
export class IdentityModule {}
