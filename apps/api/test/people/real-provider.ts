import { generateKeyPairSync } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { Provider } from 'oidc-provider';

export const CLIENT = { id: 'muster', secret: 'a secret of the client that nobody guesses' } as const;

/** A real OpenID provider in this process. Whoever comes is `subject`, without being asked. */
export class RealProvider {
  subject = 'somebody';
  private provider: Provider | undefined;

  constructor(private readonly issuer: string) {}

  servesAt(server: Server, redirectUri: string): void {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const key = { ...privateKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' };
    const provider = new Provider(this.issuer, {
      clients: [
        {
          client_id: CLIENT.id,
          client_secret: CLIENT.secret,
          redirect_uris: [redirectUri],
          grant_types: ['authorization_code'],
          response_types: ['code'],
        },
      ],
      jwks: { keys: [key as never] },
      cookies: { keys: ['a key for the cookies of a provider in a spec'] },
      features: { devInteractions: { enabled: false } },
      interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
      findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    });
    const answers = provider.callback();
    this.provider = provider;
    server.on('request', (request: IncomingMessage, response: ServerResponse) => {
      if (request.url?.startsWith('/interaction/')) void this.agrees(request, response);
      else void answers(request, response);
    });
  }

  private async agrees(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { provider } = this;
    if (!provider) return;
    const { prompt } = await provider.interactionDetails(request, response);
    if (prompt.name === 'login')
      return provider.interactionFinished(request, response, { login: { accountId: this.subject } });
    const grant = new provider.Grant({ accountId: this.subject, clientId: CLIENT.id });
    grant.addOIDCScope('openid');
    return provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
  }
}

/** Goes with a browser's patience from page to page of a provider until it leads back elsewhere; gives that address. */
export async function leadsBack(from: string): Promise<URL> {
  const jar = new Map<string, string>();
  let at = new URL(from);
  const { origin } = at;
  for (let pages = 0; pages < 10; pages++) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answered = await fetch(at, { redirect: 'manual', headers: { cookie } });
    for (const given of answered.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(given) ?? [];
      jar.set(name, value);
    }
    const location = answered.headers.get('location');
    if (location === null) throw new Error(`${at.href} leads nowhere: ${answered.status} ${await answered.text()}`);
    at = new URL(location, at);
    if (at.origin !== origin) return at;
  }
  throw new Error('the provider leads in circles');
}
