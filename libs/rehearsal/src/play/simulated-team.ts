import type { StreamEntry } from '#libs/contracts';
import type { TeamInject, TeamSees, Viewed } from '#libs/domain';
import { sharedAdvisory, type KnownTeam } from '../answers/shared-advisory.js';
import { writeAnswer, type Knowledge } from '../answers/write-answer.js';
import type { ServerDoor } from '../door/server-door.js';
import { ConsoleLink } from '../link/console-link.js';
import { answerKey, decideReaction, type Reaction } from '../personas/decide-reaction.js';
import { TRAITS } from '../personas/persona.js';
import { Agenda } from './agenda.js';
import { giveAnswer } from './answering.js';
import { LinkDrops } from './link-drops.js';
import type { GivenAnswer, Orders, TeamOrders, TeamTally } from './orders.js';
import { readDirectory } from './read-directory.js';
import { TeamStory } from './team-story.js';

const PATIENCE = 10_000;
const MOST_FAULTS = 20;

/** A team at the table: all its consoles follow and acknowledge, the first of them answers. */
export class SimulatedTeam {
  readonly consoles: ConsoleLink[] = [];
  private readonly drops: LinkDrops[] = [];
  private readonly agenda: Agenda;
  private readonly story: TeamStory;
  private readonly answers = new Map<string, GivenAnswer>();
  private readonly busy = new Set<Promise<void>>();
  private readonly faults: string[] = [];
  private readonly planned = new Set<string>();
  private readonly filesRead = new Set<string>();
  private directory: readonly KnownTeam[] | undefined;
  private advisories = 0;

  constructor(
    private readonly orders: Orders,
    private readonly who: TeamOrders,
    private readonly doors: readonly { readonly door: ServerDoor; readonly token: string }[],
  ) {
    this.story = new TeamStory(who.languages, orders.scenario);
    this.agenda = new Agenda(() => this.consoles[0]?.link.now() ?? Date.now());
    doors.forEach(({ token }, index) => this.seat(token, index));
  }

  get given(): number {
    return this.answers.size;
  }

  open(): void {
    for (const { link } of this.consoles) link.open();
  }

  /** EndEx: whoever is away comes back, and what is being said is said to its end. */
  async finish(): Promise<void> {
    this.agenda.stop();
    for (const { link } of this.consoles) link.comeBack();
    await Promise.all(this.busy);
  }

  close(): void {
    this.agenda.stop();
    for (const { link } of this.consoles) link.close();
  }

  tally(): TeamTally {
    const { team, persona } = this.who;
    const consoles = this.consoles.map((one) => one.tally());
    const { advisories, faults } = this;
    return { team, persona, consoles, answers: [...this.answers.values()], advisories, faults };
  }

  private seat(token: string, index: number): void {
    const { url, drill, seed } = this.orders;
    const lead = index === 0;
    const drops = TRAITS[this.who.persona].dropsLink;
    const console = new ConsoleLink(
      { url, token, drill },
      {
        line: (line) => {
          if (lead) this.hear(line);
          if (drops && line.event.type === 'inject-released') this.drops[index]?.onArrival();
        },
        linked: () => lead && this.planAll(),
        fault: (words) => this.note(`console ${index + 1}: ${words}`),
      },
    );
    this.consoles.push(console);
    this.drops.push(new LinkDrops(console, this.agenda, `${seed}/${this.who.team}/${index}`));
  }

  private hear({ event }: StreamEntry<Viewed>): void {
    const seen = event as TeamSees;
    if (seen.type === 'clock-turned') {
      this.agenda.turn(seen);
      if (seen.what === 'started' && TRAITS[this.who.persona].dropsLink) for (const drop of this.drops) drop.begin();
      return;
    }
    this.story.hear(seen);
    if (seen.type === 'inject-released' && this.consoles[0]?.link.linkedSince !== undefined) this.planAll();
  }

  /** Plans only once all that the stream holds was read: some of it may have been answered before a restart. */
  private planAll(): void {
    for (const inject of this.story.injects.values()) {
      if (this.planned.has(inject.id)) continue;
      this.planned.add(inject.id);
      this.planOne(inject);
    }
  }

  private planOne(inject: TeamInject): void {
    const { persona, team } = this.who;
    const reaction = decideReaction(persona, this.orders.seed, team, inject);
    const from = Math.max(inject.released, this.agenda.time - (inject.target ?? 0));
    if (reaction.opensAfter !== undefined)
      this.agenda.plan(from + reaction.opensAfter, () => this.doing(this.look(inject, reaction)));
    for (const { revision, after } of reaction.answers)
      this.agenda.plan(from + after, () => this.doing(this.answer(inject, revision, reaction)));
  }

  private async look(inject: TeamInject, { hint }: Reaction): Promise<void> {
    const socket = this.consoles[0]?.link.socket;
    if (!socket?.connected) return;
    await socket.timeout(PATIENCE).emitWithAck('opened', { inject: inject.id });
    if (hint !== undefined && !this.story.closed.has(inject.id))
      await socket.timeout(PATIENCE).emitWithAck('hint', { inject: inject.id, hint });
  }

  private async answer(inject: TeamInject, revision: number, { bySocket }: Reaction): Promise<void> {
    const lead = this.consoles[0];
    const door = this.doors[0]?.door;
    if (!lead || !door || (this.story.answered.get(inject.id) ?? 0) >= revision) return;
    if (revision > 1 && !this.answers.has(answerKey(this.who.team, inject.id, 1))) return;
    if (lead.link.linkedSince === undefined) return this.putOff(inject, revision, { bySocket });
    const { team } = this.who;
    const { seed, drill } = this.orders;
    const key = answerKey(team, inject.id, revision);
    await this.readFiles(inject, door);
    const knowledge = this.knowledgeFor(inject);
    if (revision === 1) await this.share(inject, knowledge, door);
    const written = writeAnswer(inject, knowledge, `${seed}/${team}/${inject.id}/${revision}`);
    this.answers.set(key, { team, inject: inject.id, key, outcome: 'unknown' });
    this.answers.set(key, await giveAnswer({ door, link: lead.link, drill, team, bySocket }, inject, key, written));
  }

  /** Without a link there is no answering: the team tries again a drill minute later. */
  private putOff(inject: TeamInject, revision: number, reaction: Pick<Reaction, 'bySocket'>): void {
    const later = { opensAfter: undefined, hint: undefined, answers: [], ...reaction };
    this.agenda.plan(this.agenda.time + 60_000, () => this.doing(this.answer(inject, revision, later)));
  }

  private knowledgeFor(inject: TeamInject): Knowledge {
    const rules = this.orders.scenario?.injects.find(({ id }) => id === inject.id)?.rules ?? [];
    const { values, texts } = this.story;
    return { rules, values, texts, languages: this.who.languages, right: TRAITS[this.who.persona].right };
  }

  /** Opens the files that came with an inject, as far as it can read them. */
  private async readFiles({ id, attachments }: TeamInject, door: ServerDoor): Promise<void> {
    for (const { id: file, sha256 } of attachments) {
      const template = this.orders.templates?.[file];
      if (template === undefined || this.filesRead.has(sha256)) continue;
      this.filesRead.add(sha256);
      this.story.read(template, await door.getText(`/drills/${this.orders.drill}/injects/${id}/files/${file}`));
    }
  }

  private async share(inject: TeamInject, knowledge: Knowledge, door: ServerDoor): Promise<void> {
    const { seed, drill } = this.orders;
    if (!knowledge.rules.some(({ kind }) => kind === 'shared')) return;
    this.directory ??= await readDirectory(door, drill, this.who.team);
    const advisory = sharedAdvisory(
      knowledge.rules,
      knowledge,
      this.directory,
      `${seed}/${this.who.team}/${inject.id}`,
    );
    if (!advisory) return;
    await door.post(`/drills/${drill}/messages`, advisory, answerKey(this.who.team, inject.id, 'share'));
    this.advisories++;
  }

  private doing(work: Promise<void>): void {
    const done = work
      .catch((error: unknown) => this.note(error instanceof Error ? error.message : String(error)))
      .finally(() => this.busy.delete(done));
    this.busy.add(done);
  }

  private note(words: string): void {
    if (this.faults.length < MOST_FAULTS) this.faults.push(`${this.who.team}: ${words}`);
  }
}
