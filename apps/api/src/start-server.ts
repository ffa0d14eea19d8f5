import { Alarm, conductEntities, QueueAlarm, Watch } from '#libs/conduct';
import {
  boundAddresses,
  fitOnly,
  FloodGate,
  FloodInterceptor,
  holdBack,
  isOwnAddress,
  jsonOnly,
  oneWire,
  ownPagesOnly,
  PATIENCE,
  ProblemFilter,
  slowBodies,
  trustedProxies,
  validation,
  type Patience,
} from '#libs/doors';
import { AccessCodes, identityEntities, SessionWatch, tokenIn } from '#libs/identity';
import { prepareDatabase } from '#libs/installation';
import {
  createDataSource,
  FileStore,
  keepTraces,
  Metrics,
  openBulletin,
  openQueues,
  startPostgres,
  SystemClock,
  type Config,
  type WallClock,
} from '#libs/platform';
import { Rehearser, studioEntities } from '#libs/studio';
import { webhooksEntities } from '#libs/webhooks';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, type Machine } from './app.module.js';
import { ConsoleAdapter } from './console-adapter.js';
import { httpServer } from './http-server.js';
import { Leaving } from './leaving.js';
import type { DryRuns } from './dry-runs/dry-runs.js';
import { measure } from './measure.js';
import { nestLog } from './nest-log.js';
import { publishOpenApi } from './open-api.js';
import { refuseUnfitMachine } from './refuse-unfit-machine.js';
import { securityHeaders } from './security-headers.js';
import { serveWeb } from './serve-web.js';
import { workerOnly } from './worker-only.js';

export interface StartOptions {
  readonly config: Config;
  readonly scenarios: string;
  /** The folder of the app for the browser; without it, only the API is served. */
  readonly web?: string;
  readonly clock?: WallClock;
  /** Who wakes the drills; without it, the queue. */
  readonly alarm?: Alarm;
  /** How long the door waits for whoever is slow. */
  readonly patience?: Patience;
  /** Told of each step as it begins. */
  readonly say?: (step: string) => void;
}

export interface RunningServer {
  readonly url: string;
  readonly app: NestFastifyApplication;
  readonly organiserCode: string;
  stop(): Promise<void>;
}

const entities = [...identityEntities, ...conductEntities, ...webhooksEntities, ...studioEntities];
/** Starts everything, one step after the other; what was started is ended in the reverse order, also when a step fails. */
export async function startServer({
  config,
  scenarios,
  web,
  clock = new SystemClock(),
  alarm,
  patience = PATIENCE,
  say = () => undefined,
}: StartOptions): Promise<RunningServer> {
  const endings: Endings = [];
  const stop = async (): Promise<void> => {
    for (let end = endings.pop(); end; end = endings.pop()) await end();
  };
  try {
    if (config.tracesTo !== undefined) endings.push(keepTraces(config.tracesTo, config.role));
    await refuseUnfitMachine(config);
    const ownerUrl = config.databaseUrl ?? (await ownDatabase(config, say, endings));
    say('Preparing the database');
    const { dataFolder } = config;
    const { databaseUrl, secret, keyring } = await prepareDatabase(ownerUrl, { dataFolder, clock });
    const { source, queues, bulletin } = await connect(databaseUrl, config, endings);
    await new FileStore(config.dataFolder).clearDrafts(new Date(clock.now()));
    say('Opening the rooms');
    const wakes = alarm ?? new QueueAlarm(queues, clock, { rings: config.role !== 'api' });
    const own = { leaving: new Leaving(), metrics: new Metrics(), gate: new FloodGate(config.limits) };
    const machine = { config, source, alarm: wakes, bulletin, ...own, secret, keyring, clock, scenarios };
    const { app, adapter } = await build(machine, patience);
    measure(own.metrics, { http: app.getHttpAdapter().getInstance(), adapter, queues, source });
    endings.push(() => app.close());
    if (web !== undefined && config.role !== 'worker') await serveWeb(app, web);
    say('Taking the drills in hand');
    const sessions = app.get(SessionWatch);
    await sessions.start();
    endings.push(() => sessions.stop());
    const watch = app.get(Watch);
    await watch.start();
    endings.push(() => app.get(Alarm).stop());
    endings.push(() => watch.stop());
    await app.listen(config.port, config.host);
    endings.push(() => own.leaving.leave(adapter.consoles, config.drainSeconds * 1000));
    const organiserCode = await app.get(AccessCodes).issue({ role: 'organiser' });
    const url = (await app.getUrl()).replace('[::1]', 'localhost');
    (app.get(Rehearser, { strict: false }) as DryRuns).at(url);
    return { url, app, organiserCode, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

type Endings = (() => Promise<unknown>)[];

/** Everything that is connected to: the database, the queue, and the notices between processes. */
async function connect(databaseUrl: string, { redisUrl }: Config, endings: Endings) {
  const source = await createDataSource({ url: databaseUrl, entities, migrations: [] }).initialize();
  endings.push(() => source.destroy());
  const queues = await openQueues({ databaseUrl, redisUrl });
  endings.push(() => queues.close());
  const bulletin = await openBulletin({ databaseUrl, redisUrl });
  endings.push(() => bulletin.close());
  return { source, queues, bulletin };
}

async function ownDatabase(config: Config, say: (step: string) => void, endings: Endings): Promise<string> {
  say('Starting PostgreSQL');
  const postgres = await startPostgres({ folder: `${config.dataFolder}/postgres`, archive: config.archiveFolder });
  endings.push(() => postgres.stop());
  return postgres.url;
}

interface Built {
  readonly app: NestFastifyApplication;
  readonly adapter: ConsoleAdapter;
}

async function build(machine: Machine, patience: Patience): Promise<Built> {
  const { config, leaving, gate } = machine;
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.on(machine), httpServer(config, patience), {
    logger: nestLog,
    abortOnError: false,
  });
  const http = app.getHttpAdapter().getInstance();
  const isProxy = trustedProxies(config);
  boundAddresses(http.server, (address) => isOwnAddress(address) || isProxy(address, 0));
  leaving.watch(http);
  if (config.role === 'worker') http.addHook('onRequest', workerOnly);
  http.addHook('onRequest', holdBack(gate, tokenIn, isOwnAddress)).addHook('onRequest', slowBodies(patience));
  http.addHook('onRequest', ownPagesOnly(config.publicUrl));
  http.addHook('onRequest', oneWire).addHook('onRequest', jsonOnly).addHook('preValidation', fitOnly);
  app.useGlobalInterceptors(new FloodInterceptor(gate));
  app.useGlobalPipes(validation());
  app.useGlobalFilters(new ProblemFilter());
  const adapter = new ConsoleAdapter(app, config.publicUrl);
  app.useWebSocketAdapter(adapter);
  await app.register(helmet, securityHeaders(config));
  await app.register(multipart, { limits: { files: 1, fileSize: Infinity } });
  publishOpenApi(app);
  return { app, adapter };
}
