import type { BeginWithProvider } from '#libs/contracts';
import { ok, refuse, type Result } from '#libs/domain';
import { logger, WallClock, type ProviderConfig } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';
import { SECRET } from '../sessions/access-codes.js';
import { KnownProviders } from './known-providers.js';
import { seal, unseal, type Errand } from './sealed-errand.js';

const log = logger('identity');

const GOOD_FOR = 10 * 60_000;
const noSuchProvider = refuse('unknown-thing', 'There is no such provider.');
const refused = refuse('provider-refused', 'The other service did not say who you are.');

/** Whom a provider says that somebody is, and with what they were sent to it. */
export interface Said {
  readonly issuer: string;
  readonly subject: string;
  readonly errand: Errand;
}

/** Sends browsers to providers and reads what they come back with: code flow with PKCE, state and nonce. */
@Injectable()
export class ProviderVisits {
  constructor(
    @Inject(KnownProviders) private readonly providers: KnownProviders,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(SECRET) private readonly secret: Buffer,
  ) {}

  /** @param base how browsers reach this installation, without a slash at the end */
  async begin(
    id: string,
    asked: BeginWithProvider,
    base: string,
    person?: string,
  ): Promise<Result<{ readonly url: string; readonly sealed: string }>> {
    const provider = this.providers.find(id);
    if (!provider) return noSuchProvider;
    const config = await this.providers.client(provider);
    if (!config) return refuse('provider-refused', 'The other service does not answer.');
    const { token, name, email } = { token: '', name: '', email: '', ...asked };
    const errand: Errand = {
      ...{ provider: id, what: asked.what, person, expires: this.clock.now() + GOOD_FOR },
      ...(asked.what === 'accept' && { accepts: { token, name, email } }),
      ...{ state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() },
    };
    const url = client.buildAuthorizationUrl(config, {
      redirect_uri: comesBackTo(provider, base),
      scope: 'openid',
      code_challenge: await client.calculatePKCECodeChallenge(errand.verifier),
      code_challenge_method: 'S256',
      ...{ state: errand.state, nonce: errand.nonce },
    });
    return ok({ url: url.href, sealed: seal(errand, this.secret) });
  }

  /** What the provider says, when everything is as it was sent: state, nonce, issuer, audience, signature and time. */
  async finish(id: string, query: string, sealed: string | undefined, base: string): Promise<Result<Said>> {
    const provider = this.providers.find(id);
    const errand = sealed === undefined ? undefined : unseal(sealed, this.secret, this.clock.now());
    const config = provider && (await this.providers.client(provider));
    if (!provider || !config || errand?.provider !== id) return refused;
    const came = new URL(comesBackTo(provider, base));
    came.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(config, came, {
        expectedState: errand.state,
        expectedNonce: errand.nonce,
        pkceCodeVerifier: errand.verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      return claims ? ok({ issuer: claims.iss, subject: claims.sub, errand }) : refused;
    } catch (error) {
      log.info({ provider: id, reason: (error as { code?: unknown }).code }, 'what a provider said was not accepted');
      return refused;
    }
  }
}

const comesBackTo = ({ id }: ProviderConfig, base: string): string => `${base}/api/v1/providers/${id}/callback`;
