import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';

import { ConfigError, loadConfig } from '#libs/platform';

const fault = (env: NodeJS.ProcessEnv): string => {
  try {
    loadConfig(env);
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigError);
    expect((error as ConfigError).exitCode).toBe(78);
    return (error as ConfigError).message;
  }
  throw new Error('it was taken');
};

describe('loadConfig', () => {
  it('needs nothing to be set', () => {
    expect(loadConfig({})).toEqual({
      port: 3000,
      host: '127.0.0.1',
      dataFolder: join(process.cwd(), '.muster'),
      archiveFolder: undefined,
      scenariosFolder: undefined,
      databaseUrl: undefined,
      redisUrl: undefined,
      metricsToken: undefined,
      tracesTo: undefined,
      role: 'all',
      drainSeconds: 0,
      sessionIdleHours: 12,
      providers: [],
      demo: true,
      logLevel: 'info',
      publicUrl: undefined,
      proxies: [],
      webhookLoopback: false,
      limits: { session: 1000, team: 5000, address: 10_000 },
    });
  });

  it('takes what is set, and is frozen', () => {
    const config = loadConfig({
      PORT: '0',
      HOST: '::1',
      MUSTER_DATA: '/srv/muster/../drill',
      MUSTER_SCENARIOS: '/srv/packs/',
      DATABASE_URL: 'postgres://muster:secret@db.example.org/muster',
      REDIS_URL: 'rediss://queue.example.org',
      METRICS_TOKEN: 'a-token-that-is-long',
      OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4318',
      MUSTER_ROLE: 'api',
      DRAIN_SECONDS: '5',
      MUSTER_DEMO: 'no',
      LOG_LEVEL: 'debug',
      PUBLIC_URL: 'https://drill.example.org/muster//',
      PROXIES: '10.0.0.0/8, fd00::1',
      WEBHOOK_LOOPBACK: 'yes',
      LIMIT_SESSION: '0',
      LIMIT_TEAM: '7',
      LIMIT_ADDRESS: '8',
    });
    expect(config).toEqual({
      port: 0,
      host: '::1',
      dataFolder: '/srv/drill',
      archiveFolder: undefined,
      scenariosFolder: '/srv/packs',
      databaseUrl: 'postgres://muster:secret@db.example.org/muster',
      redisUrl: 'rediss://queue.example.org',
      metricsToken: 'a-token-that-is-long',
      tracesTo: 'http://localhost:4318',
      role: 'api',
      drainSeconds: 5,
      sessionIdleHours: 12,
      providers: [],
      demo: false,
      logLevel: 'debug',
      publicUrl: 'https://drill.example.org/muster',
      proxies: ['10.0.0.0/8', 'fd00::1'],
      webhookLoopback: true,
      limits: { session: 0, team: 7, address: 8 },
    });
    expect(Object.isFrozen(config)).toBe(true);
  });

  it('refuses a process that does one part alone where there is no database to share', () => {
    expect(fault({ MUSTER_ROLE: 'worker' })).toMatch(/MUSTER_ROLE \("worker"\) needs DATABASE_URL/);
    expect(fault({ MUSTER_ROLE: 'boss' })).toMatch(/MUSTER_ROLE \("boss"\) is not a role/);
    expect(fault({ DRAIN_SECONDS: 'long' })).toMatch(/DRAIN_SECONDS \("long"\) is not a number of seconds/);
  });

  it('archives the log of its own database alone', () => {
    expect(loadConfig({ MUSTER_ARCHIVE: '/srv/wal/' }).archiveFolder).toBe('/srv/wal');
    const both = { MUSTER_ARCHIVE: '/srv/wal', DATABASE_URL: 'postgres://db/muster' };
    expect(fault(both)).toMatch(/MUSTER_ARCHIVE is for Muster’s own PostgreSQL; yours archives/);
  });

  it('refuses a token for metrics that can be guessed, without repeating it', () => {
    expect(fault({ METRICS_TOKEN: 'hunter2' })).toMatch(/^[^(]*METRICS_TOKEN is too short/);
    expect(fault({ METRICS_TOKEN: 'hunter2' })).not.toContain('hunter2');
  });

  it('counts an empty variable as absent, but a secret that is empty as one that did not arrive', () => {
    expect(loadConfig({ PORT: '', PUBLIC_URL: '', MUSTER_DEMO: '' })).toEqual(loadConfig({}));
    expect(fault({ DATABASE_URL: '', REDIS_URL: '', METRICS_TOKEN: '', PORT: 'x' })).toMatch(
      /: DATABASE_URL is empty: give it, or leave it out; REDIS_URL is empty.*; METRICS_TOKEN is empty.*; PORT/,
    );
  });

  it.each([
    [{ PORT: '65536' }, 'PORT ("65536") is above the last port'],
    [{ PORT: '-1' }, 'PORT ("-1") is not a port'],
    [{ PORT: '3e3' }, 'PORT ("3e3") is not a port'],
    [{ PORT: ' 80' }, 'PORT (" 80") is not a port'],
    [{ HOST: 'http://here' }, 'HOST ("http://here") is not an address'],
    [{ MUSTER_DATA: 'a\0b' }, 'MUSTER_DATA ("a\\u0000b") is not a path'],
    [{ MUSTER_SCENARIOS: 'a\0b' }, 'MUSTER_SCENARIOS ("a\\u0000b") is not a path'],
    [{ MUSTER_DEMO: 'true' }, 'MUSTER_DEMO ("true") is neither yes nor no'],
    [{ PROXIES: 'the proxy' }, 'PROXIES ("the proxy") is not a list of networks'],
    [{ LIMIT_TEAM: 'few' }, 'LIMIT_TEAM ("few") is not a number of requests'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL ("loud") is not a level'],
    [{ PUBLIC_URL: 'drill.example.org' }, 'PUBLIC_URL ("drill.example.org") is not a web address'],
    [{ PUBLIC_URL: 'ftp://drill.example.org' }, 'PUBLIC_URL ("ftp://drill.example.org") is not a web address'],
  ])('refuses %j and says how to mend it', (env, message) => {
    expect(fault(env)).toContain(`Muster cannot start: ${message}`);
    expect(fault(env)).toMatch(/: give .+\.$/);
  });

  it('names every fault in the one line', () => {
    const line = fault({ PORT: 'http', LOG_LEVEL: 'loud' });
    expect(line).toMatch(/PORT .*; LOG_LEVEL /);
    expect(line).not.toContain('\n');
  });

  it('never repeats a value that may hold a password', () => {
    const line = fault({ DATABASE_URL: 'mysql://muster:hunter2@db', REDIS_URL: 'queue:hunter2' });
    expect(line).toMatch(/DATABASE_URL is not .*; REDIS_URL is not /);
    expect(line).not.toContain('hunter2');
  });
});
