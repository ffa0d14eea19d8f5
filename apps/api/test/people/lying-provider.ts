import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { CLIENT } from './real-provider.js';

/** What one token says otherwise than it should. */
export interface Lie {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly unsigned?: boolean;
  readonly otherKey?: boolean;
  readonly noToken?: boolean;
}

const pair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** A provider that speaks the protocol, and can be told which lie to tell next. */
export class LyingProvider {
  lie: Lie = {};
  nonce = '';
  private readonly keys = pair();
  private readonly strange = pair().privateKey;

  constructor(
    private readonly issuer: string,
    server: Server,
  ) {
    server.on('request', (request, response) => this.answer(request, response));
  }

  private answer({ url = '' }: IncomingMessage, response: ServerResponse): void {
    const said = this.said(url);
    response.writeHead(said ? 200 : 404, { 'content-type': 'application/json' });
    response.end(JSON.stringify(said ?? {}));
  }

  private said(url: string): object | undefined {
    const { issuer } = this;
    if (url.startsWith('/.well-known/openid-configuration'))
      return {
        ...{ issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token` },
        ...{ jwks_uri: `${issuer}/jwks`, response_types_supported: ['code'], subject_types_supported: ['public'] },
        id_token_signing_alg_values_supported: ['RS256', 'none'],
      };
    if (url === '/jwks')
      return { keys: [{ ...this.keys.publicKey.export({ format: 'jwk' }), kid: 'one', use: 'sig', alg: 'RS256' }] };
    if (url !== '/token') return undefined;
    const tokens = { access_token: 'an-access-token', token_type: 'Bearer', expires_in: 60 };
    return this.lie.noToken ? tokens : { ...tokens, id_token: this.idToken() };
  }

  private idToken(): string {
    const now = Math.floor(Date.now() / 1000);
    const truth = { iss: this.issuer, sub: 'somebody', aud: CLIENT.id, nonce: this.nonce, iat: now, exp: now + 60 };
    const header = { alg: this.lie.unsigned ? 'none' : 'RS256', kid: 'one', ...this.lie.header };
    const body = `${encoded(header)}.${encoded({ ...truth, ...this.lie.claims })}`;
    const key: KeyObject = this.lie.otherKey ? this.strange : this.keys.privateKey;
    return `${body}.${this.lie.unsigned ? '' : sign('sha256', Buffer.from(body), key).toString('base64url')}`;
  }
}
