import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../src/index.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'muster-config-'));
  await writeFile(join(folder, 'secret'), 'hush-hush\n');
});
afterAll(() => rm(folder, { recursive: true }));

const one = { id: 'ministry', name: 'The ministry', issuer: 'https://id.example.org', clientId: 'muster' };
const given = { ...one, clientSecretFile: 'secret' };

async function inFile(content: string): Promise<NodeJS.ProcessEnv> {
  const OIDC_PROVIDERS = join(folder, 'providers.json');
  await writeFile(OIDC_PROVIDERS, content);
  return { OIDC_PROVIDERS };
}

describe('the providers by which people can be known', () => {
  it('are read from a file, each with its secret in a file of its own', async () => {
    const { providers } = loadConfig(await inFile(JSON.stringify([given])));
    expect(providers).toEqual([{ ...one, clientSecret: 'hush-hush' }]);
  });

  it('are one that three variables name, or none', () => {
    const named = { OIDC_ISSUER: 'https://id.example.org/realm', OIDC_CLIENT_ID: 'muster', OIDC_CLIENT_SECRET: 'hush' };
    expect(loadConfig(named).providers).toMatchObject([{ id: 'oidc', name: 'id.example.org', clientSecret: 'hush' }]);
    expect(loadConfig({}).providers).toEqual([]);
  });

  it.each([
    ['is not JSON', '[', /is not JSON/],
    [
      'names an issuer by http',
      JSON.stringify([{ ...given, issuer: 'http://id.example.org' }]),
      /0\.issuer an issuer is/,
    ],
    ['names two alike', JSON.stringify([given, given]), /two have the same id/],
    ['has a secret in it', JSON.stringify([{ ...given, clientSecret: 'hush-hush' }]), /Unrecognized key/],
    ['names a secret that is not there', JSON.stringify([{ ...given, clientSecretFile: 'none' }]), /cannot be read/],
  ])('are refused in one line that tells no secret where the file %s', async (_what, content, why) => {
    const environment = await inFile(content);
    expect(() => loadConfig(environment)).toThrow(why);
    expect(() => loadConfig(environment)).not.toThrow(/hush/);
  });

  it('are refused where a part is missing, or the issuer is not reached by https', () => {
    const part = { OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_SECRET: 'hush' };
    expect(() => loadConfig(part)).toThrow(/belong together/);
    expect(() => loadConfig(part)).not.toThrow(/hush/);
    const http = { OIDC_ISSUER: 'http://id.example.org', OIDC_CLIENT_ID: 'muster', OIDC_CLIENT_SECRET: 'hush' };
    expect(() => loadConfig(http)).toThrow(/not an address by https/);
  });
});
