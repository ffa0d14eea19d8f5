import ipaddr from 'ipaddr.js';
import { z } from 'zod';

import { LOG_LEVELS } from '../log/log-levels.js';

const text = (says: string) => z.string({ error: says });

const url = (protocols: RegExp, says: string) => {
  const hasProtocol = (value: string): boolean => URL.canParse(value) && protocols.test(new URL(value).protocol);
  return text(says).refine(hasProtocol, says).optional();
};

const isNetwork = (named: string): boolean => (named.includes('/') ? ipaddr.isValidCIDR(named) : ipaddr.isValid(named));

/** How many requests in ten seconds. */
const atMost = (example: string) =>
  text('')
    .regex(
      /^\d{1,9}$/,
      `not a number of requests: give how many are taken in ten seconds, for example ${example} (0 takes all)`,
    )
    .transform(Number);

/** What each variable may hold; each message ends the sentence "NAME is …". An empty variable counts as absent, unless it is a secret. */
export const environment = z.object({
  PORT: text('')
    .regex(/^\d{1,5}$/, 'not a port: give a whole number from 0 to 65535, for example 3000 (0 takes any free port)')
    .transform(Number)
    .refine((port) => port <= 65_535, 'above the last port: give a whole number from 0 to 65535, for example 3000')
    .default(3000),
  HOST: text('')
    .regex(/^[\w.:-]+$/, 'not an address: give a host name or an IP address without port, for example 0.0.0.0')
    .default('127.0.0.1'),
  MUSTER_DATA: text('')
    .refine((path) => !path.includes('\0'), 'not a path: give a folder, for example /var/lib/muster')
    .default('.muster'),
  MUSTER_ARCHIVE: text('')
    .refine((path) => !path.includes('\0'), 'not a path: give a folder on another disk, for example /mnt/backup/wal')
    .optional(),
  MUSTER_SCENARIOS: text('')
    .refine((path) => !path.includes('\0'), 'not a path: give a folder with scenario packs')
    .optional(),
  DATABASE_URL: url(/^postgres(ql)?:$/, 'not a PostgreSQL address: give postgresql://user:password@host:5432/database'),
  REDIS_URL: url(/^rediss?:$/, 'not a Redis address: give redis://host:6379'),
  MUSTER_ROLE: z
    .enum(['all', 'api', 'worker'], {
      error: 'not a role: give all, api (consoles and requests only) or worker (alarms only)',
    })
    .default('all'),
  DRAIN_SECONDS: text('')
    .regex(/^\d{1,3}$/, 'not a number of seconds: give a whole number from 0 to 999, for example 5')
    .transform(Number)
    .default(0),
  SESSION_IDLE_HOURS: text('')
    .regex(/^\d{1,3}$/, 'not a number of hours: give a whole number from 1 to 336, for example 12')
    .transform(Number)
    .refine((hours) => hours >= 1 && hours <= 336, 'out of range: give a whole number from 1 to 336, for example 12')
    .default(12),
  MUSTER_DEMO: z.enum(['yes', 'no'], { error: 'neither yes nor no: give one of the two' }).default('yes'),
  PROXIES: text('')
    .transform((given) => given.split(',').map((named) => named.trim()))
    .refine((all) => all.every(isNetwork), 'not a list of networks: give addresses or networks, for example 10.0.0.0/8')
    .optional(),
  LIMIT_SESSION: atMost('1000').default(1000),
  LIMIT_TEAM: atMost('5000').default(5000),
  LIMIT_ADDRESS: atMost('10000').default(10_000),
  WEBHOOK_LOOPBACK: z.enum(['yes', 'no'], { error: 'neither yes nor no: give one of the two' }).default('no'),
  METRICS_TOKEN: text('').min(16, 'too short for a secret: give at least 16 characters').optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: url(
    /^https?:$/,
    'not a web address: give the collector’s, for example http://localhost:4318',
  ),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `not a level: give one of ${LOG_LEVELS.join(', ')}` }).default('info'),
  OIDC_PROVIDERS: text('')
    .refine((path) => !path.includes('\0'), 'not a path: give a file, for example /etc/muster/providers.json')
    .optional(),
  OIDC_ISSUER: text('').optional(),
  OIDC_CLIENT_ID: text('').optional(),
  OIDC_CLIENT_SECRET: text('').optional(),
  PUBLIC_URL: url(/^https?:$/, 'not a web address: give what browsers use, for example https://drill.example.org'),
});

/** These may hold a password: what is said of them never repeats the value, and empty ones are refused. */
export const SECRET: ReadonlySet<string> = new Set([
  'DATABASE_URL',
  'REDIS_URL',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
]);
