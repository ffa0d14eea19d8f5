import {
  acknowledgeDelivery,
  addNation,
  addOrganisation,
  addTeam,
  blankDrill,
  create,
  DEFAULT_SETTINGS,
  drillTimeAt,
  end,
  evolve,
  happened,
  releaseDue,
  seeded,
  start,
  submit,
  type Actor,
  type Decision,
  type Drill,
  type DrillEvent,
  type Entry,
  type Instant,
  type Scenario,
} from '#libs/domain';
import { FREE_TEXT, RUBRIC } from './report-pack.js';

const LETTERS = 26;
const START: Instant = Date.UTC(2026, 10, 18, 7);
const MARKERS = ['e1', 'e2', 'e3'] as const;
const CONTROL: Actor = { kind: 'control', id: 'director' };

/** Two letters for each nation, as ISO 3166-1 writes them; which nations they are says nothing here. */
const nationCode = (number: number): string =>
  String.fromCharCode(65 + Math.floor(number / LETTERS)) + String.fromCharCode(65 + (number % LETTERS));

/** Plays a drill to its end through the decisions that a real one takes: every team answers all, three mark each answer. */
export class PlayedJournal {
  readonly entries: Entry[] = [];
  private readonly drill: Drill;
  private readonly chance = seeded('bench');
  private now: Instant = START;

  constructor(
    private readonly id: string,
    scenario: Scenario,
    private readonly teams: number,
  ) {
    this.drill = blankDrill(scenario);
  }

  play(): readonly Entry[] {
    const settings = { ...DEFAULT_SETTINGS, zone: 'Africa/Nairobi' };
    this.does(
      create(this.drill, { title: `Bench of ${this.teams}`, seed: 'bench', settings, packHash: 'c'.repeat(64) }),
    );
    for (let number = 0; number < this.teams; number++) this.join(number);
    for (const evaluator of MARKERS)
      this.tells({
        type: 'evaluator-added',
        id: evaluator,
        name: evaluator,
        languages: ['en'],
      } as unknown as DrillEvent);
    this.does(start(this.drill));
    for (let events = releaseDue(this.drill, this.now); events.length > 0; events = releaseDue(this.drill, this.now))
      this.does(happened(...events), { kind: 'muster' });
    for (const inject of this.drill.injects.keys()) this.answerAll(inject);
    this.does(end(this.drill, 'All has been answered.'));
    for (const inject of this.drill.injects.keys()) this.markAll(inject);
    return this.entries;
  }

  private join(number: number): void {
    const nation = nationCode(number);
    const [organisation, team] = [`cirt-${number}`, `team-${number}`];
    this.does(addNation(this.drill, nation, `Nation ${number + 1}`));
    this.does(addOrganisation(this.drill, organisation, `CIRT ${number + 1}`, nation));
    const card = { id: team, name: `Team ${number + 1}`, nation, organisation, role: 'national-cirt', tags: [] };
    this.does(addTeam(this.drill, { ...card, languages: ['en'], extraTime: 1 }));
    this.tells({ type: 'team-prepared', team, values: { 'team.id': team }, artefacts: [] });
  }

  private answerAll(inject: string): void {
    for (const team of this.drill.teams.keys()) {
      const as: Actor = { kind: 'team', team, console: 'c1' };
      this.now += this.chance.between(20, 400);
      this.does(acknowledgeDelivery(this.drill, inject, team, 'c1'), as);
      this.now += this.chance.between(200, 900);
      const kind = this.chance.pick(['phishing', 'intrusion', 'nothing']);
      this.does(submit(this.drill, team, inject, { kind, step: FREE_TEXT }, this.now), as);
    }
  }

  private markAll(inject: string): void {
    for (const team of this.drill.teams.keys())
      for (const evaluator of MARKERS) {
        this.now += 5;
        const levels = { clear: this.chance.pick([0, 3, 5]), sound: this.chance.pick([0, 3, 5]) };
        const mark = `${inject}/${team}/${evaluator}`;
        this.tells({ type: 'mark-given', mark, inject, team, rubric: RUBRIC, revision: 1, levels, evaluator });
      }
  }

  private tells(event: DrillEvent): void {
    this.does(happened(event));
  }

  private does(decision: Decision, actor: Actor = CONTROL): void {
    if (!decision.ok) throw new Error(`${decision.refusal.code}: ${decision.refusal.message}`);
    for (const event of decision.value) {
      const time = drillTimeAt(this.drill.clock, this.now);
      const entry: Entry = { drill: this.id, seq: this.drill.seq + 1, at: this.now, time, actor, event };
      evolve(this.drill, entry);
      this.entries.push(entry);
    }
  }
}
