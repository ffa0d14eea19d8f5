import type { MadePasskey, Passkey, SignInPasskey } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { SignInLog } from '../log/sign-in-log.js';
import type { WhereFrom } from '../log/where-from.js';
import { isTaken } from '../people/is-taken.js';
import { Sessions, type SignedIn } from '../sessions/sessions.js';
import { Throttle } from '../sessions/throttle.js';
import { PasskeyRecord } from '../store/people/passkey-record.js';
import type { PersonRecord } from '../store/people/person-record.js';
import { Challenges } from './challenges.js';

const MOST = 20;
const SIGN_IN = 'sign-in';
const toProve = (person: string): string => `prove/${person}`;
const toRegister = (person: string): string => `register/${person}`;
/** What an authenticator said. */
type Answered = z.output<typeof SignInPasskey>['response'];

const refused = refuse('passkey-refused', 'That passkey was not accepted.');

export const viewOfPasskey = ({ id, name, createdAt, usedAt }: PasskeyRecord): Passkey => ({
  ...{ id, name, madeAt: createdAt.toISOString() },
  usedAt: usedAt?.toISOString() ?? null,
});

/** Signing in with what a person's device holds. Bound to the origin that the device saw, so that no other site can use it. */
@Injectable()
export class Passkeys {
  private readonly throttle: Throttle;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(Challenges) private readonly challenges: Challenges,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(SignInLog) private readonly log: SignInLog,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {
    this.throttle = new Throttle(clock);
  }

  private get rows() {
    return this.source.getRepository(PasskeyRecord);
  }

  list(person: string): Promise<PasskeyRecord[]> {
    return this.rows.find({ where: { person }, order: { createdAt: 'ASC' } });
  }

  async toMake({ id, name, email }: PersonRecord, origin: URL): Promise<PublicKeyCredentialCreationOptionsJSON> {
    const known = await this.list(id);
    return generateRegistrationOptions({
      ...{ rpName: 'Muster', rpID: origin.hostname, userName: email, userDisplayName: name },
      userID: new Uint8Array(Buffer.from(id)),
      challenge: this.challenges.make(toRegister(id)),
      excludeCredentials: known.map(({ id: passkey }) => ({ id: passkey })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  async make(
    person: string,
    { name, response }: z.output<typeof MadePasskey>,
    origin: URL,
    from: WhereFrom,
  ): Promise<Result<PasskeyRecord>> {
    const verified = await verifyRegistrationResponse({
      response: response as RegistrationResponseJSON,
      expectedChallenge: (challenge) => this.challenges.use(challenge, toRegister(person)),
      ...{ expectedOrigin: origin.origin, expectedRPID: origin.hostname, requireUserVerification: true },
    }).catch(() => undefined);
    if (!verified?.verified) return refused;
    if ((await this.rows.countBy({ person })) >= MOST) return refuse('too-large', `You have ${MOST} passkeys already.`);
    const { id, publicKey, counter, transports = [] } = verified.registrationInfo.credential;
    const row: PasskeyRecord = {
      ...{ id, person, name, publicKey: Buffer.from(publicKey), counter: String(counter), transports: [...transports] },
      ...{ createdAt: new Date(this.clock.now()), usedAt: null },
    };
    try {
      await this.rows.insert(row);
    } catch (error) {
      if (isTaken(error)) return refused;
      throw error;
    }
    await this.log.write({ what: 'passkey-added', person, ...from, about: { passkey: id } });
    return ok(row);
  }

  /** For whoever is at the door: the device says which person it knows. */
  toSignIn(origin: URL): Promise<PublicKeyCredentialRequestOptionsJSON> {
    const challenge = this.challenges.make(SIGN_IN);
    return generateAuthenticationOptions({ rpID: origin.hostname, challenge, userVerification: 'required' });
  }

  async signIn({ response }: z.output<typeof SignInPasskey>, origin: URL, from: WhereFrom): Promise<Result<SignedIn>> {
    if (this.throttle.isShut(from.address)) return refuse('too-many-tries', 'Too many tries. Wait a minute.');
    const known = await this.rows.findOneBy({ id: response.id });
    const signedIn =
      known && (await this.holds(known, response, origin, SIGN_IN))
        ? await this.sessions.open(known.person, from)
        : undefined;
    if (!known || !signedIn) {
      this.throttle.failed(from.address);
      await this.log.write({ what: 'sign-in-failed', person: known?.person, ...from, about: { with: 'passkey' } });
      return refused;
    }
    await this.log.write({ what: 'signed-in', person: known.person, ...from, about: { with: 'passkey' } });
    return ok(signedIn);
  }

  /** For who is in already, and is to show once more that it is them. */
  async toProve(person: string, origin: URL): Promise<PublicKeyCredentialRequestOptionsJSON> {
    return generateAuthenticationOptions({
      ...{ rpID: origin.hostname, challenge: this.challenges.make(toProve(person)), userVerification: 'required' },
      allowCredentials: (await this.list(person)).map(({ id }) => ({ id })),
    });
  }

  async prove(person: string, response: Answered, origin: URL): Promise<Result<true>> {
    const known = await this.rows.findOneBy({ id: response.id, person });
    const isTheirs = known !== null && (await this.holds(known, response, origin, toProve(person)));
    return isTheirs ? ok(true) : refused;
  }

  async remove(person: string, id: string): Promise<boolean> {
    return (await this.rows.delete({ id, person })).affected === 1;
  }

  private async holds(known: PasskeyRecord, response: Answered, origin: URL, purpose: string): Promise<boolean> {
    const { id, publicKey, counter } = known;
    const verified = await verifyAuthenticationResponse({
      response: response as AuthenticationResponseJSON,
      expectedChallenge: (challenge) => this.challenges.use(challenge, purpose),
      ...{ expectedOrigin: origin.origin, expectedRPID: origin.hostname, requireUserVerification: true },
      credential: { id, publicKey: new Uint8Array(publicKey), counter: Number(counter) },
    }).catch(() => undefined);
    if (!verified?.verified) return false;
    const { newCounter } = verified.authenticationInfo;
    await this.rows.update({ id }, { counter: String(newCounter), usedAt: new Date(this.clock.now()) });
    return true;
  }
}
