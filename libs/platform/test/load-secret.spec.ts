import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ConfigError, loadSecret } from '#libs/platform';

describe('loadSecret', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-secret-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('makes 32 bytes once and finds them again', () => {
    const inner = join(folder, 'not', 'yet');
    const secret = loadSecret(inner);
    expect(secret).toHaveLength(32);
    expect(loadSecret(inner)).toEqual(secret);
    expect(readdirSync(inner)).toEqual(['secret']);
    expect(statSync(join(inner, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is another one in every installation', () => {
    expect(loadSecret(join(folder, 'a'))).not.toEqual(loadSecret(join(folder, 'b')));
  });

  it('keeps secrets of several names apart', () => {
    expect(loadSecret(folder, 'keyring')).not.toEqual(loadSecret(folder));
    expect(readdirSync(folder).sort()).toEqual(['keyring', 'secret']);
    writeFileSync(join(folder, 'keyring'), 'short');
    expect(() => loadSecret(folder, 'keyring')).toThrow(/keyring is damaged: .* nothing that nations wrote/);
  });

  it('refuses a damaged one instead of signing with it', () => {
    writeFileSync(join(folder, 'secret'), 'short');
    expect(() => loadSecret(folder)).toThrow(ConfigError);
    expect(() => loadSecret(folder)).toThrow(/secret is damaged: put it back from a backup/);
  });
});
