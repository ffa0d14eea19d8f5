import { DrillDesks } from '#libs/conduct';
import type { AccessCodeList } from '#libs/contracts';
import { instantAt, parseOffset, type Entry, type SeenDrill } from '#libs/domain';
import { JournalStore } from '#libs/journal';
import { ControlVoice } from '../voices/control-voice.js';
import { LiveConsole } from '../voices/live-console.js';
import { TeamVoice } from '../voices/team-voice.js';
import type { DrillRig } from './drill-rig.js';

/** A drill in play: its control, its teams, its observers and its time. */
export class PlayedDrill {
  readonly control: ControlVoice;
  private readonly teams = new Map<string, TeamVoice>();
  private readonly watching: LiveConsole[] = [];

  constructor(
    private readonly rig: DrillRig,
    readonly id: string,
    readonly codes: AccessCodeList,
  ) {
    this.control = new ControlVoice(rig.organiser, id, () => rig.rests());
  }

  /** Each team signs in, at one console. */
  async sitDown(): Promise<void> {
    for (const { team, code } of this.codes.teams) {
      const http = await this.rig.stranger.signsIn(code);
      const voice = new TeamVoice(team, this.id, code, http, () => this.rig.rests());
      this.teams.set(team, voice);
      await voice.opensConsole();
    }
  }

  get path(): string {
    return `/api/v1/drills/${this.id}`;
  }

  team(id: string): TeamVoice {
    const found = this.teams.get(id);
    if (!found) throw new Error(`no team ${id} plays`);
    return found;
  }

  get everyTeam(): readonly TeamVoice[] {
    return [...this.teams.values()];
  }

  /** An observer sits down and follows. */
  async observer(): Promise<LiveConsole> {
    return this.follower(this.observerCode);
  }

  /** Whoever a code lets in follows, and confirms nothing by themselves. */
  async follower(code: string): Promise<LiveConsole> {
    return this.follows((await this.rig.stranger.signsIn(code)).token ?? '');
  }

  /** Somebody of control follows the stream too. */
  async controlConsole(): Promise<LiveConsole> {
    return this.follows(this.rig.organiser.token ?? '');
  }

  get observerCode(): string {
    return this.codes.observers ?? '';
  }

  private async follows(token: string): Promise<LiveConsole> {
    const { url } = this.rig.stranger;
    const opened = await LiveConsole.open({ url, token, drill: this.id, acknowledges: false });
    this.watching.push(opened);
    return opened;
  }

  /** Lets time pass until a drill time, as `T+00:30`; everything due on the way happens at its own instant. */
  async at(offset: string): Promise<void> {
    const time = parseOffset(offset);
    const instant = time === undefined ? undefined : await this.look(({ clock }) => instantAt(clock, time));
    if (instant === undefined) throw new Error(`the drill does not run towards ${offset}`);
    await this.rig.clock.advanceTo(instant, () => this.rig.rests());
  }

  /** Looks at the drill as the server holds it. */
  async look<T>(look: (drill: SeenDrill) => T): Promise<T> {
    const seen = await this.rig.server.app.get(DrillDesks).read(this.id, (drill) => ({ value: look(drill) }));
    if (!seen) throw new Error('there is no such drill');
    return seen.value;
  }

  /** What stands in the journal. */
  async journal(): Promise<Entry[]> {
    const entries: Entry[] = [];
    for await (const entry of this.rig.server.app.get(JournalStore).read(this.id)) entries.push(entry);
    return entries;
  }

  get consoles(): readonly LiveConsole[] {
    return [...this.everyTeam.flatMap(({ consoles }) => consoles), ...this.watching];
  }

  async consolesRest(): Promise<void> {
    await Promise.all(this.consoles.map((console) => console.rests()));
  }

  complaints(): string[] {
    return this.consoles.flatMap(({ complaints }) => complaints);
  }

  leaves(): void {
    for (const console of this.consoles) console.leaves();
  }
}
