import { seeded, type Seeded } from '#libs/domain';
import type { ConsoleLink } from '../link/console-link.js';
import type { Agenda } from './agenda.js';

const MINUTE = 60_000;

/** Makes a console lose its link now and then: at times of its own, and now and then as an inject comes in. */
export class LinkDrops {
  private readonly chance: Seeded;

  constructor(
    private readonly console: ConsoleLink,
    private readonly agenda: Agenda,
    seed: string,
  ) {
    this.chance = seeded(`${seed}/drops`);
  }

  begin(): void {
    const away = this.chance.between(3, 15) * MINUTE;
    this.agenda.plan(this.agenda.time + away, () => {
      this.cut();
      this.begin();
    });
  }

  onArrival(): void {
    if (this.chance.next() < 0.15) this.cut();
  }

  private cut(): void {
    if (!this.console.link.socket.connected) return;
    const away = Math.round((0.5 + 6 * this.chance.next()) * MINUTE);
    this.console.link.drop();
    this.agenda.plan(this.agenda.time + away, () => this.console.link.comeBack());
  }
}
