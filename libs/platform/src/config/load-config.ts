import { resolve } from 'node:path';

import type { LogLevel } from '../log/log-levels.js';
import { ConfigError } from './config-error.js';
import { environment, SECRET } from './environment.js';
import { loadProviders, type ProviderConfig } from './load-providers.js';

export interface Config {
  /** 0 takes any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute path; everything that Muster keeps lies under it. */
  readonly dataFolder: string;
  /** Absolute path of the folder into which Muster's own PostgreSQL copies its log; absent: nowhere. */
  readonly archiveFolder: string | undefined;
  /** Absolute path of the folder with the scenario packs on offer. Absent: those that come with Muster. */
  readonly scenariosFolder: string | undefined;
  /** Absent: Muster starts a PostgreSQL of its own. */
  readonly databaseUrl: string | undefined;
  /** Absent: the queue lives in PostgreSQL. */
  readonly redisUrl: string | undefined;
  /** What this process does for the installation; `all` for one that stands alone. */
  readonly role: 'all' | 'api' | 'worker';
  /** How long it goes on serving after it has said that it leaves, so that a proxy can notice; in seconds. */
  readonly drainSeconds: number;
  /** After how many hours without a sign of life the session of a person is over. */
  readonly sessionIdleHours: number;
  /** Who may read /metrics from another machine; absent: only this machine may. */
  readonly metricsToken: string | undefined;
  /** Where traces are sent; absent: none are kept. */
  readonly tracesTo: string | undefined;
  /** Whether the first start offers the demonstration drill. */
  readonly demo: boolean;
  readonly logLevel: LogLevel;
  /** How browsers reach this server when a proxy stands before it, without a slash at the end. */
  readonly publicUrl: string | undefined;
  /** By whom else people can be known here. */
  readonly providers: readonly ProviderConfig[];
  /** Addresses and networks of the proxies that say for whom they ask. */
  readonly proxies: readonly string[];
  /** Whether webhooks may also reach this machine: for trying them out. */
  readonly webhookLoopback: boolean;
  /** How many requests are taken in ten seconds, from each session, team and address; 0 takes all. */
  readonly limits: { readonly session: number; readonly team: number; readonly address: number };
}

/**
 * Reads the environment, once, at the start.
 *
 * @throws ConfigError one line that names every variable that cannot be used; the program then ends with 78
 */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const read = environment.safeParse(given);
  // A secret that is there and empty is one that did not arrive: without it Muster would start, and be another one.
  const empty = [...SECRET]
    .filter((name) => env[name] === '')
    .map((name) => `${name} is empty: give it, or leave it out`);
  const issues = read.error?.issues ?? [];
  const faults = [...empty, ...issues.map(({ path, message }) => describe(String(path[0]), given, message))];
  if (!read.success || faults.length > 0) {
    throw new ConfigError(`Muster cannot start: ${[...new Set(faults)].join('; ')}.`);
  }
  const { MUSTER_ROLE, DRAIN_SECONDS, MUSTER_ARCHIVE } = read.data;
  if (MUSTER_ROLE !== 'all' && read.data.DATABASE_URL === undefined) {
    throw new ConfigError(
      `Muster cannot start: MUSTER_ROLE ("${MUSTER_ROLE}") needs DATABASE_URL: the processes of one installation share a PostgreSQL.`,
    );
  }
  if (MUSTER_ARCHIVE !== undefined && read.data.DATABASE_URL !== undefined) {
    throw new ConfigError(
      'Muster cannot start: MUSTER_ARCHIVE is for Muster’s own PostgreSQL; yours archives its log itself (archive_command).',
    );
  }
  const { PORT, HOST, MUSTER_DATA, MUSTER_SCENARIOS, DATABASE_URL, REDIS_URL, MUSTER_DEMO, LOG_LEVEL, PUBLIC_URL } =
    read.data;
  return Object.freeze({
    port: PORT,
    host: HOST,
    dataFolder: resolve(MUSTER_DATA),
    archiveFolder: MUSTER_ARCHIVE === undefined ? undefined : resolve(MUSTER_ARCHIVE),
    scenariosFolder: MUSTER_SCENARIOS === undefined ? undefined : resolve(MUSTER_SCENARIOS),
    databaseUrl: DATABASE_URL,
    redisUrl: REDIS_URL,
    metricsToken: read.data.METRICS_TOKEN,
    tracesTo: read.data.OTEL_EXPORTER_OTLP_ENDPOINT,
    role: MUSTER_ROLE,
    drainSeconds: DRAIN_SECONDS,
    sessionIdleHours: read.data.SESSION_IDLE_HOURS,
    demo: MUSTER_DEMO === 'yes' && MUSTER_ROLE === 'all',
    logLevel: LOG_LEVEL,
    publicUrl: PUBLIC_URL?.replace(/\/+$/, ''),
    providers: loadProviders(read.data),
    proxies: read.data.PROXIES ?? [],
    webhookLoopback: read.data.WEBHOOK_LOOPBACK === 'yes',
    limits: {
      session: read.data.LIMIT_SESSION,
      team: read.data.LIMIT_TEAM,
      address: read.data.LIMIT_ADDRESS,
    },
  });
}

function describe(name: string, given: Record<string, string | undefined>, message: string): string {
  const value = SECRET.has(name) ? '' : ` (${JSON.stringify(given[name])})`;
  return `${name}${value} is ${message}`;
}
