import { Catalogue, DrillDesks, drillUnder } from '#libs/conduct';
import { AccessCodes } from '#libs/identity';
import { playDrill, ServerDoor } from '#libs/rehearsal';
import { Rehearser, type RehearsalOrder, type RehearsalOutcome } from '#libs/studio';
import { Inject, Injectable } from '@nestjs/common';
import { once } from 'node:events';
import { readTemplates } from './read-templates.js';
import { rehearsedInjects } from './rehearsed-injects.js';

/**
 * Plays dry runs of drafts against this very server, from outside as teams do. Each is a drill like any other but for its
 * mark in the catalogue, by which no list shows it.
 */
@Injectable()
export class DryRuns extends Rehearser {
  private url: string | undefined;

  constructor(
    @Inject(Catalogue) private readonly catalogue: Catalogue,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
    @Inject(AccessCodes) private readonly codes: AccessCodes,
  ) {
    super();
  }

  /** Where this server is to be found, once it listens. */
  at(url: string): void {
    this.url = url;
  }

  async play({ id, pack, title, teams, speed, signal, step, progress }: RehearsalOrder): Promise<RehearsalOutcome> {
    const { url } = this;
    if (url === undefined) throw new Error('this server does not listen yet');
    signal.throwIfAborted();
    const organiserCode = await this.codes.issue({ role: 'organiser' });
    const key = `dry-run/${id}`;
    const drill = drillUnder(key);
    await this.catalogue.note({ id: drill, title, packHash: pack.hash, rehearsal: true });
    const { scenario } = pack;
    const given = { pack: pack.hash, packName: scenario.name, scenario, templates: await readTemplates(pack), title };
    const plan = { ...given, url, organiserCode, teams, consoles: 1, speed, seed: id, key, signal };
    const watch = { step, progress, keepReport: () => Promise.resolve('') };
    const givenUp = once(signal, 'abort').then(() => signal.throwIfAborted());
    try {
      const { report: _report, ...result } = await (Promise.race([playDrill(plan, watch), givenUp]) as ReturnType<
        typeof playDrill
      >);
      return { result, injects: (await this.desks.read(drill, rehearsedInjects)) ?? [] };
    } catch (error) {
      if (signal.aborted) await this.abort(url, organiserCode, drill).catch(() => undefined);
      throw error;
    }
  }

  private async abort(url: string, code: string, drill: string): Promise<void> {
    const { door } = await new ServerDoor(url).signIn(code);
    await door.post(`/drills/${drill}/abort`, { reason: 'The dry run was cancelled' }, 'cancelled');
  }
}
