import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Seconds, from the precision of the clock to an outage. */
const LATENESS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];
const TOOK = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];
const MANY = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/**
 * What this process measures of itself, in Prometheus' words: seconds, and names that begin with `muster_`. No drill, team
 * or person stands in a label: who may read the figures of the machine need not see who plays.
 */
export class Metrics {
  readonly registry = new Registry();

  readonly lateness = this.histogram(
    'release_lateness_seconds',
    'From an inject’s due instant to its release',
    LATENESS,
  );
  readonly streamLag = this.histogram('stream_lag_seconds', 'From an entry’s instant to its sending to consoles', TOOK);
  readonly commit = this.histogram('commit_seconds', 'Time to keep one batch of commands in the journal', TOOK);
  readonly batch = this.histogram('batch_commands', 'Commands that were kept together', MANY);
  readonly requests = new Histogram({
    name: 'muster_request_seconds',
    help: 'Time to answer a request',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: TOOK,
    registers: [this.registry],
  });
  readonly entries = new Counter({
    name: 'muster_journal_entries_total',
    help: 'Entries that this process has written',
    registers: [this.registry],
  });
  readonly folds = new Counter({
    name: 'muster_drill_folds_total',
    help: 'How often a drill was read whole from its journal',
    registers: [this.registry],
  });

  constructor() {
    collectDefaultMetrics({ register: this.registry });
  }

  /** A figure that is looked up when somebody asks. */
  gauge(name: string, help: string, look: () => number | Promise<number>): void {
    new Gauge({
      name: `muster_${name}`,
      help,
      registers: [this.registry],
      async collect() {
        this.set(await look());
      },
    });
  }

  private histogram(name: string, help: string, buckets: number[]): Histogram {
    return new Histogram({ name: `muster_${name}`, help, buckets, registers: [this.registry] });
  }
}
