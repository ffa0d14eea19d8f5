import type { Provider } from '#libs/contracts';
import { logger, type ProviderConfig } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import * as client from 'openid-client';

const log = logger('identity');

/** The providers that the environment names. */
export const PROVIDERS = Symbol('PROVIDERS');

/** Who else can say who somebody is. What a provider publishes of itself is read when it is first needed. */
@Injectable()
export class KnownProviders {
  private readonly discovered = new Map<string, Promise<client.Configuration>>();

  constructor(@Inject(PROVIDERS) private readonly configs: readonly ProviderConfig[]) {}

  list(): Provider[] {
    return this.configs.map(({ id, name }) => ({ id, name }));
  }

  find(id: string): ProviderConfig | undefined {
    return this.configs.find((config) => config.id === id);
  }

  /** Undefined where the provider cannot be reached, or does not speak as it should. */
  async client(config: ProviderConfig): Promise<client.Configuration | undefined> {
    const known = this.discovered.get(config.id) ?? this.discover(config);
    this.discovered.set(config.id, known);
    return known.catch((error: unknown) => {
      this.discovered.delete(config.id);
      log.warn({ err: error, provider: config.id }, 'a provider could not be read');
      return undefined;
    });
  }

  private discover({ issuer, clientId, clientSecret }: ProviderConfig): Promise<client.Configuration> {
    const server = new URL(issuer);
    // By http only on this machine: the configuration takes no other.
    const insecure = server.protocol === 'http:' ? [client.allowInsecureRequests] : [];
    // Signatures are checked too, not only the channel that the token came by.
    return client.discovery(server, clientId, clientSecret, undefined, {
      execute: [client.enableNonRepudiationChecks, ...insecure],
      timeout: 10,
    });
  }
}
