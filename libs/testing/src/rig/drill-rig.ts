import type { Alarm } from '#libs/conduct';
import { loadConfig, type Config, type WallClock } from '#libs/platform';
import type { INestApplicationContext } from '@nestjs/common';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClockAlarm } from '../clock/clock-alarm.js';
import { VirtualClock } from '../clock/virtual-clock.js';
import { freshDatabase, type FreshDatabase } from '../fresh-database.js';
import { freshRedis, type FreshRedis } from '../fresh-redis.js';
import { HttpVoice } from '../voices/http-voice.js';
import { DrillPlan, type DrillSettings } from './drill-plan.js';
import { layPack } from './lay-pack.js';
import type { PackSpec } from './pack-spec.js';
import type { PlayedDrill } from './played-drill.js';

/** A server as the rig needs it; an app's own `startServer` starts one. */
export interface RigServer {
  readonly url: string;
  readonly app: INestApplicationContext;
  readonly organiserCode: string;
  stop(): Promise<void>;
}

export type StartServer = (options: {
  readonly config: Config;
  readonly scenarios: string;
  readonly clock: WallClock;
  readonly alarm: Alarm;
}) => Promise<RigServer>;

/** What an installation is made of in this run: one process on PostgreSQL alone, or two with Redis between them. */
const IS_SCALED_OUT = process.env['MUSTER_TEST_SHAPE'] === 'redis';

/** A whole Muster on loopback, with a database, a data folder and a time of its own. */
export class DrillRig {
  private readonly drills: PlayedDrill[] = [];
  private readonly others: RigServer[] = [];
  private packs = 0;

  private constructor(
    private readonly startServer: StartServer,
    private readonly config: Config,
    readonly server: RigServer,
    readonly clock: VirtualClock,
    readonly organiser: HttpVoice,
    readonly folder: string,
    readonly database: FreshDatabase,
    private readonly redis: FreshRedis | undefined,
  ) {}

  /** @param environment what this rig's environment has otherwise, such as another `DATABASE_URL` */
  static async start(startServer: StartServer, environment: NodeJS.ProcessEnv = {}): Promise<DrillRig> {
    const folder = await mkdtemp(join(tmpdir(), 'muster-rig-'));
    const database = await freshDatabase();
    const redis = IS_SCALED_OUT && environment['REDIS_URL'] === undefined ? await freshRedis() : undefined;
    const clock = new VirtualClock();
    const config = loadConfig({
      PORT: '0',
      MUSTER_DATA: join(folder, 'data'),
      DATABASE_URL: database.url,
      ...(redis && { REDIS_URL: redis.url }),
      MUSTER_DEMO: 'no',
      LOG_LEVEL: 'silent',
      // Days pass here in a second: how much comes in a real one says nothing.
      ...{ LIMIT_SESSION: '0', LIMIT_TEAM: '0', LIMIT_ADDRESS: '0' },
      ...environment,
    });
    const scenarios = join(folder, 'scenarios');
    const server = await startServer({ config, scenarios, clock, alarm: new ClockAlarm(clock) });
    const organiser = await new HttpVoice(server.url).signsIn(server.organiserCode);
    const rig = new DrillRig(startServer, config, server, clock, organiser, folder, database, redis);
    // It rings alarms too, and writes between what the first one writes.
    if (redis) await rig.joined();
    return rig;
  }

  /** One more server on the same database, folder and clock, as behind a proxy. */
  async joined(): Promise<RigServer> {
    const { config, clock } = this;
    const scenarios = join(this.folder, 'scenarios');
    const server = await this.startServer({ config, scenarios, clock, alarm: new ClockAlarm(clock) });
    this.others.push(server);
    return server;
  }

  /** Somebody who has not signed in. */
  get stranger(): HttpVoice {
    return new HttpVoice(this.server.url);
  }

  get dataFolder(): string {
    return join(this.folder, 'data');
  }

  /** Plans a drill of a pack. */
  drill(pack: PackSpec, settings: DrillSettings = {}): DrillPlan {
    return new DrillPlan(this, pack, settings, (played) => void this.drills.push(played));
  }

  /** Lays a pack among those on offer, under a name of its own. */
  async offers(pack: PackSpec): Promise<string> {
    const name = pack.name ?? `pack-${++this.packs}`;
    await layPack(join(this.folder, 'scenarios'), name, pack);
    return name;
  }

  /** Lets wall time pass, in milliseconds. */
  async passes(milliseconds: number): Promise<void> {
    await this.clock.advanceTo(this.clock.now() + milliseconds, () => this.rests());
  }

  /** Waits until nothing is under way any more, at the server and at every console. */
  async rests(): Promise<void> {
    await this.clock.quiet();
    await Promise.all(this.drills.map((drill) => drill.consolesRest()));
    await this.clock.quiet();
  }

  /** Ends everything, and complains of every console whose stream had a gap or said something twice. */
  async stop(): Promise<void> {
    const complaints = this.drills.flatMap((drill) => drill.complaints());
    for (const drill of this.drills) drill.leaves();
    for (const server of [...this.others, this.server]) await server.stop();
    await this.redis?.end();
    await this.database.drop();
    await rm(this.folder, { recursive: true, force: true });
    if (complaints.length > 0) throw new Error(`Consoles complain:\n${complaints.join('\n')}`);
  }
}
