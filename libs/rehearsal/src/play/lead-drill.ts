import { seeded, type Scenario } from '#libs/domain';
import { ServerSaidNo, type ServerDoor } from '../door/server-door.js';
import type { ControlDesk } from './control-desk.js';

interface ByHand {
  readonly inject: string;
  readonly path: string;
  readonly at: number;
}

/** A controller for what waits for a hand: releases each such inject once, at a time of its own late in the drill. */
export class LeadDrill {
  private readonly waiting: ByHand[];

  constructor(
    private readonly door: ServerDoor,
    private readonly desk: ControlDesk,
    private readonly drill: string,
    scenario: Scenario | undefined,
    seed: string,
    private readonly fault: (words: string) => void,
  ) {
    const byHand = scenario?.injects.filter(({ trigger }) => trigger.kind === 'manual') ?? [];
    this.waiting = byHand.map(({ id, kind }) => ({
      inject: id,
      path: kind === 'contingency' ? 'contingency' : 'release',
      at: (scenario?.duration ?? 0) * (0.5 + 0.3 * seeded(`${seed}/control/${id}`).next()),
    }));
  }

  look(): void {
    const next = this.waiting.findIndex(({ at }) => at <= this.desk.time);
    const [one] = next >= 0 && this.desk.status === 'running' ? this.waiting.splice(next, 1) : [];
    if (one) void this.release(one);
  }

  private async release({ inject, path }: ByHand): Promise<void> {
    try {
      await this.door.post(`/drills/${this.drill}/injects/${inject}/${path}`, {}, `control/${inject}`);
    } catch (error) {
      const known = error instanceof ServerSaidNo && error.problem.code === 'inject-already-released';
      if (!known) this.fault(error instanceof Error ? error.message : String(error));
    }
  }
}
