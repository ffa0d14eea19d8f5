import { COLOURS } from './colours.js';
import type { DrillRig } from './drill-rig.js';
import type { PackSpec } from './pack-spec.js';
import { PlayedDrill } from './played-drill.js';
import { prepareDrill, type TeamSpec } from './prepare-drill.js';

export interface DrillSettings {
  readonly title?: string;
  readonly speed?: number;
  readonly zone?: string;
  readonly afterOutage?: 'release-late' | 'shift-clock';
  readonly endsItself?: boolean;
}

/** Fast enough that an hour of play takes a minute of the rig's time, slow enough to stop in between. */
const SPEED = 60;

/** A drill that is being planned: who plays, then `prepared` or `started`. */
export class DrillPlan {
  private readonly teams: TeamSpec[] = [];

  constructor(
    private readonly rig: DrillRig,
    private readonly pack: PackSpec,
    private readonly settings: DrillSettings,
    private readonly played: (drill: PlayedDrill) => void,
  ) {}

  /** Teams named by colours, each the national CIRT of a nation of its own. */
  withTeams(count: number): this {
    for (const id of COLOURS.slice(this.teams.length, this.teams.length + count)) this.withTeam({ id });
    return this;
  }

  withTeam(team: TeamSpec): this {
    this.teams.push(team);
    return this;
  }

  /** Creates the drill over REST, brings the teams in and lets a console of each sit down. */
  async prepared(): Promise<PlayedDrill> {
    const { organiser } = this.rig;
    const pack = await this.rig.offers(this.pack);
    const { id, codes } = await prepareDrill(
      organiser,
      { pack, title: 'A drill', speed: SPEED, ...this.settings },
      this.teams,
    );
    const drill = new PlayedDrill(this.rig, id, codes);
    this.played(drill);
    await drill.sitDown();
    return drill;
  }

  /** The same, and StartEx. */
  async started(): Promise<PlayedDrill> {
    const drill = await this.prepared();
    await drill.control.starts();
    return drill;
  }
}
