import { PackLibrary } from '#libs/authoring';
import { Alarm, ConductModule, DeskDrillBook } from '#libs/conduct';
import { FloodGate } from '#libs/doors';
import { EvaluationModule } from '#libs/evaluation';
import { DrillBook, IDLE_AFTER, IdentityModule, PROVIDERS, PUBLIC_URL, SECRET, SIGN_IN_MARK } from '#libs/identity';
import { JournalStore, NationSeals, type Keyring } from '#libs/journal';
import { OwnershipModule } from '#libs/ownership';
import { Bulletin, FileStore, HighMark, Metrics, SealedFiles, WallClock, type Config } from '#libs/platform';
import { ProgrammeModule } from '#libs/programme';
import { PlainModule } from '#libs/plain';
import { RealtimeModule } from '#libs/realtime';
import { ReportingModule } from '#libs/reporting';
import { ResponsesModule } from '#libs/responses';
import { SharingModule } from '#libs/sharing';
import { StudioModule } from '#libs/studio';
import { SENDS, WEBHOOK_REACH, WebhooksModule } from '#libs/webhooks';
import { Global, Module, type DynamicModule } from '@nestjs/common';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { DryRuns } from './dry-runs/dry-runs.js';
import { DocsStylesController } from './docs-styles.controller.js';
import { HealthController } from './health.controller.js';
import { METRICS_TOKEN, MetricsController } from './metrics.controller.js';
import { Leaving } from './leaving.js';

/** What the machine gives: made before the rooms, ended after them. */
export interface Machine {
  readonly config: Config;
  readonly source: DataSource;
  readonly alarm: Alarm;
  readonly bulletin: Bulletin;
  readonly leaving: Leaving;
  readonly metrics: Metrics;
  readonly gate: FloodGate;
  readonly secret: Buffer;
  readonly keyring: Keyring;
  readonly clock: WallClock;
  /** The folder with the scenario packs on offer. */
  readonly scenarios: string;
}

/** The machine as the rooms ask for it. */
@Global()
@Module({})
class MachineModule {
  static of({
    config,
    source,
    alarm,
    bulletin,
    leaving,
    metrics,
    gate,
    secret,
    keyring,
    clock,
    scenarios,
  }: Machine): DynamicModule {
    const providers = [
      { provide: DataSource, useValue: source },
      { provide: WallClock, useValue: clock },
      { provide: SECRET, useValue: secret },
      { provide: HighMark, useValue: new HighMark(config.dataFolder, SIGN_IN_MARK, secret) },
      { provide: IDLE_AFTER, useValue: config.sessionIdleHours * 3600_000 },
      { provide: PUBLIC_URL, useValue: config.publicUrl },
      { provide: PROVIDERS, useValue: config.providers },
      { provide: JournalStore, useValue: new JournalStore(source, keyring) },
      { provide: NationSeals, useValue: new NationSeals(source, keyring) },
      { provide: FileStore, useValue: new FileStore(config.dataFolder) },
      { provide: SealedFiles, useValue: new SealedFiles(config.dataFolder) },
      { provide: PackLibrary, useValue: new PackLibrary(scenarios, join(config.dataFolder, 'packs')) },
      { provide: Alarm, useValue: alarm },
      { provide: Bulletin, useValue: bulletin },
      { provide: SENDS, useValue: config.role !== 'api' },
      { provide: WEBHOOK_REACH, useValue: { loopback: config.webhookLoopback } },
      { provide: Leaving, useValue: leaving },
      { provide: Metrics, useValue: metrics },
      { provide: FloodGate, useValue: gate },
      { provide: METRICS_TOKEN, useValue: config.metricsToken },
    ];
    return { module: MachineModule, providers, exports: providers.map(({ provide }) => provide) };
  }
}

/** What identity reads of drills, it reads at their desks. */
@Global()
@Module({
  imports: [ConductModule],
  providers: [{ provide: DrillBook, useExisting: DeskDrillBook }],
  exports: [DrillBook],
})
class DrillBookModule {}

/** The composition root: which rooms, on which machine. */
@Module({})
export class AppModule {
  static on(machine: Machine): DynamicModule {
    return {
      module: AppModule,
      imports: [
        MachineModule.of(machine),
        IdentityModule,
        DrillBookModule,
        ConductModule,
        ResponsesModule,
        SharingModule,
        EvaluationModule,
        OwnershipModule,
        ProgrammeModule,
        RealtimeModule,
        PlainModule,
        ReportingModule,
        WebhooksModule,
        StudioModule.with(DryRuns, [ConductModule, IdentityModule]),
      ],
      controllers: [HealthController, DocsStylesController, MetricsController],
    };
  }
}
