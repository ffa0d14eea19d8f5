import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from './config-error.js';

/** Somebody else by whom people can be known here, by OpenID Connect. */
export interface ProviderConfig {
  /** Stands in addresses. */
  readonly id: string;
  /** What people know it by. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}

const LOOPBACK = /^(?:localhost|127\.0\.0\.1|\[::1\])$/;

const isIssuer = (given: string): boolean => {
  if (!URL.canParse(given)) return false;
  const { protocol, hostname } = new URL(given);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname));
};

const ProvidersFile = z
  .array(
    z.strictObject({
      id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'an id has small letters, digits and hyphens'),
      name: z.string().min(1).max(100),
      issuer: z.string().refine(isIssuer, 'an issuer is an address by https'),
      clientId: z.string().min(1),
      clientSecretFile: z.string().min(1),
    }),
  )
  .max(20)
  .refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two have the same id');

interface Named {
  readonly OIDC_PROVIDERS?: string | undefined;
  readonly OIDC_ISSUER?: string | undefined;
  readonly OIDC_CLIENT_ID?: string | undefined;
  readonly OIDC_CLIENT_SECRET?: string | undefined;
}

const cannot = (why: string): ConfigError => new ConfigError(`Muster cannot start: ${why}.`);

/**
 * The providers that the environment names: one by three variables, or several in a file, each with its secret in a file of
 * its own.
 *
 * @throws ConfigError which never repeats a secret
 */
export function loadProviders(named: Named): readonly ProviderConfig[] {
  const { OIDC_PROVIDERS, OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = named;
  const one = [OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET];
  if (OIDC_PROVIDERS === undefined && one.every((part) => part === undefined)) return [];
  if (OIDC_PROVIDERS !== undefined) return inFile(OIDC_PROVIDERS);
  if (OIDC_ISSUER === undefined || OIDC_CLIENT_ID === undefined || OIDC_CLIENT_SECRET === undefined)
    throw cannot('OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET belong together: give all three');
  if (!isIssuer(OIDC_ISSUER)) throw cannot(`OIDC_ISSUER (${JSON.stringify(OIDC_ISSUER)}) is not an address by https`);
  const { hostname } = new URL(OIDC_ISSUER);
  return [
    { id: 'oidc', name: hostname, issuer: OIDC_ISSUER, clientId: OIDC_CLIENT_ID, clientSecret: OIDC_CLIENT_SECRET },
  ];
}

function inFile(path: string): readonly ProviderConfig[] {
  const file = resolve(path);
  const parsed = ProvidersFile.safeParse(parsedJson(file));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw cannot(
      `OIDC_PROVIDERS (${file}) cannot be used: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim(),
    );
  }
  return parsed.data.map(({ clientSecretFile, ...provider }) => ({
    ...provider,
    clientSecret: textOf(resolve(dirname(file), clientSecretFile)).trim(),
  }));
}

function parsedJson(file: string): unknown {
  const text = textOf(file);
  try {
    return JSON.parse(text);
  } catch {
    throw cannot(`OIDC_PROVIDERS (${file}) is not JSON`);
  }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw cannot(`${file}, which OIDC_PROVIDERS names, cannot be read by this account`);
  }
}
