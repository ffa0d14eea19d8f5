import { UnknownEvent } from '#libs/domain';
import { logger, WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DrillDesks } from '../desk/drill-desks.js';
import { StartEx } from '../desk/start-ex.js';
import { Catalogue } from '../store/catalogue.js';

const log = logger('watch');

const BEAT = 2000;

/** What a newer program conducts needs no beat of ours, and must not keep the others from theirs. */
function leftToNewer(error: unknown): void {
  if (!(error instanceof UnknownEvent)) throw error;
}

/**
 * Takes every drill that goes on in hand at the start, and looks after them from then on: notes that they are alive,
 * starts those whose moment has come, and wakes each once a beat, so that even a lost alarm costs no more than a beat. Those
 * that are over and that nobody looks at it lets go of.
 */
@Injectable()
export class Watch {
  private cancel: () => void = () => undefined;
  private beating: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(StartEx) private readonly startEx: StartEx,
    @Inject(WallClock) private readonly clock: WallClock,
  ) {}

  async start(): Promise<void> {
    this.desks.onScheduled((drill) => this.startEx.startOnTime(drill));
    await this.beat();
    this.plan();
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.cancel();
    await this.beating;
  }

  private plan(): void {
    if (this.stopped) return;
    this.cancel = this.clock.wake(this.clock.now() + BEAT, () => {
      this.beating = this.beat()
        .catch((error: unknown) => log.warn({ err: error }, 'a beat was missed'))
        .then(() => this.plan());
      return this.beating;
    });
  }

  private async beat(): Promise<void> {
    await this.desks.lookAround();
    const goingOn = await this.catalogue.goingOn();
    for (const { id } of goingOn) await this.desks.ring(id).catch(leftToNewer);
    const now = this.clock.now();
    await this.catalogue.alive(
      goingOn.map(({ id }) => id),
      now,
    );
    this.desks.alive(now);
    this.desks.rest(new Set(goingOn.map(({ id }) => id)));
  }
}
