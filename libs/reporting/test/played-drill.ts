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
  neighbourOf,
  nextDue,
  open,
  pause,
  releaseDue,
  resume,
  seeded,
  sendMessage,
  setSpeed,
  start,
  submit,
  takeHint,
  valuesFor,
  type Actor,
  type Decision,
  type Drill,
  type Entry,
  type Instant,
  type Scenario,
  type Seeded,
} from '#libs/domain';
import { answerFor } from './answer-for.js';

const NATIONS: readonly (readonly [string, string, string])[] = [
  ['KE', 'Kenya', 'National KE-CIRT'],
  ['MA', 'المغرب', 'مركز اليقظة والرصد'],
  ['FJ', 'Fiji', 'CERT Fiji'],
  ['UY', 'Uruguay', 'CERT del Uruguay'],
  ['JO', 'الأردن', 'الفريق الوطني'],
  ['SN', 'Sénégal', 'Équipe nationale CSIRT'],
  ['KZ', 'Казахстан', 'KZ-CERT'],
  ['BT', 'Bhutan', 'BtCIRT'],
  ['LV', 'Latvia', 'Baltic Response'],
  ['CL', 'Chile', 'CSIRT Austral'],
  ['VN', 'Việt Nam', 'VN Response Centre'],
  ['ZM', 'Zambia', 'Zambezi Team'],
];

const START: Instant = Date.UTC(2026, 10, 18, 7, 0, 0, 0);

/** How a simulated team plays: how often it is right, how long it takes, how often it says nothing. */
interface Manner {
  readonly right: number;
  readonly pace: number;
  readonly silent: number;
}

/** Plays a whole drill on a clock of its own, through the decisions that a real one takes. */
export class PlayedDrill {
  readonly drill: Drill;
  readonly entries: Entry[] = [];
  private now: Instant = START - 3_600_000;
  private readonly chance: Seeded = seeded('played');
  private readonly planned: { at: Instant; run: () => void }[] = [];
  private readonly seen = new Set<string>();

  constructor(
    private readonly scenario: Scenario,
    private readonly teams: number,
    private readonly nameOf?: (team: number) => string,
    private readonly teamsPerNation = 1,
  ) {
    this.drill = blankDrill(scenario);
  }

  play(): this {
    const settings = { ...DEFAULT_SETTINGS, zone: 'Africa/Nairobi' };
    this.does(
      create(this.drill, { title: 'Regional CyberDrill 2026', seed: 'hidden', settings, packHash: 'c'.repeat(64) }),
    );
    for (let number = 0; number < this.teams; number++) this.join(number);
    this.now = START;
    this.does(start(this.drill));
    this.plan(START + 40 * 60_000, () => this.does(pause(this.drill, 'Coffee, and a question from the floor')));
    this.plan(START + 52 * 60_000, () => this.does(resume(this.drill)));
    this.plan(START + 110 * 60_000, () => this.does(setSpeed(this.drill, 1.5)));
    for (;;) {
      const due = nextDue(this.drill);
      const next = this.planned.sort((a, b) => a.at - b.at)[0];
      if (due === undefined && !next) return this;
      if (next && (due === undefined || next.at < due)) {
        this.planned.shift();
        this.now = Math.max(this.now, next.at);
        next.run();
      } else if (due !== undefined) {
        const late = this.chance.next() < 0.02 ? this.chance.between(300, 2200) : this.chance.between(2, 38);
        this.now = Math.max(this.now, due + late);
        for (
          let events = releaseDue(this.drill, this.now);
          events.length > 0;
          events = releaseDue(this.drill, this.now)
        )
          this.does(happened(...events), { kind: 'muster' });
      }
      this.react();
    }
  }

  endNow(): this {
    this.does(end(this.drill, 'Enough.'));
    return this;
  }

  private join(number: number): void {
    const place = Math.floor(number / this.teamsPerNation);
    const [code, name, team] = NATIONS[place] ?? [`Q${place}`, `Nation ${place + 1}`, `Team ${number + 1}`];
    const id = `team-${number + 1}`;
    this.does(addNation(this.drill, code, name));
    this.does(addOrganisation(this.drill, `cirt-${number + 1}`, `${team} (CIRT)`, code));
    this.does(
      addTeam(this.drill, {
        id,
        name: this.nameOf?.(number) ?? team,
        nation: code,
        organisation: `cirt-${number + 1}`,
        role: 'national-cirt',
        tags: [],
        languages: number % 4 === 1 ? ['ar', 'en'] : ['en'],
        extraTime: number === 2 ? 1.5 : 1,
      }),
    );
    const values = valuesFor(this.scenario.variables, { 'team.id': id, 'team.name': team }, `hidden/${id}`);
    this.does(happened({ type: 'team-prepared', team: id, values, artefacts: [] }));
  }

  private plan(at: Instant, run: () => void): void {
    this.planned.push({ at: Math.round(at), run });
  }

  private does(decision: Decision, actor: Actor = { kind: 'control', id: 'director' }): void {
    if (!decision.ok) return;
    for (const event of decision.value) {
      const time = drillTimeAt(this.drill.clock, this.now);
      const entry: Entry = { drill: DRILL_ID, seq: this.drill.seq + 1, at: this.now, time, actor, event };
      evolve(this.drill, entry);
      this.entries.push(entry);
    }
  }

  /** Each team that has just received something receives it, opens it, and mostly answers. */
  private react(): void {
    for (const [inject, record] of this.drill.injects) {
      for (const team of record.open) {
        const known = `${inject}/${team}`;
        if (this.seen.has(known)) continue;
        this.seen.add(known);
        this.plan(this.now + this.chance.between(12, 400), () =>
          this.does(acknowledgeDelivery(this.drill, inject, team, 'c1'), as(team)),
        );
        this.plan(this.now + this.chance.between(4000, 60_000), () =>
          this.does(open(this.drill, inject, team, 'c1'), as(team)),
        );
        this.plan(this.now + 500, () => this.answerLater(inject, team));
      }
    }
  }

  private answerLater(inject: string, team: string): void {
    const record = this.drill.injects.get(inject);
    const manner = mannerOf(team);
    if (!record || this.chance.next() < manner.silent) return;
    if (record.inject.kind === 'expected-action') return this.tellNeighbour(inject, team);
    const target = record.inject.target ?? 600_000;
    const at = this.now + target * manner.pace * (0.4 + this.chance.next());
    const hint = record.inject.hints[0];
    if (hint && this.chance.next() < 0.25)
      this.plan(this.now + 60_000, () => this.does(takeHint(this.drill, inject, team, hint.id, this.now), as(team)));
    const submitIt = (right: number) => (): void => {
      const answer = answerFor(record.inject, this.drill.teams.get(team)?.values ?? {}, this.chance, right);
      this.does(submit(this.drill, team, inject, answer, this.now), as(team));
    };
    this.plan(at, submitIt(manner.right));
    if (this.chance.next() < 0.2) this.plan(at + 90_000, submitIt(Math.min(1, manner.right + 0.2)));
  }

  private tellNeighbour(inject: string, team: string): void {
    const neighbour = neighbourOf(this.drill, team);
    const record = this.drill.injects.get(inject);
    const rule = record?.inject.rules.find(({ kind }) => kind === 'shared');
    if (!neighbour || rule?.kind !== 'shared') return;
    const values = this.drill.teams.get(team)?.values ?? {};
    const indicators = rule.right.map(({ type, value }) => ({
      type,
      value: value.replace(/\{\{\s*([^}\s]+)\s*\}\}/g, (_, name: string) => values[name] ?? ''),
    }));
    this.plan(this.now + this.chance.between(120_000, 900_000), () => {
      const message = {
        kind: 'advisory' as const,
        to: [neighbour],
        tlp: 'TLP:AMBER' as const,
        subject: 'Indicators',
        body: 'Please check.',
        indicators,
      };
      this.does(sendMessage(this.drill, team, message, `m-${team}-${inject}`, this.now), as(team));
    });
  }
}

export const DRILL_ID = '3f0c8a52-5a0e-4b1b-9f51-2a6f1a2d7c11';

const as = (team: string): Actor => ({ kind: 'team', team, console: 'c1' });

function mannerOf(team: string): Manner {
  const own = seeded(team);
  return { right: 0.45 + own.next() * 0.5, pace: 0.5 + own.next() * 1.1, silent: own.next() * 0.15 };
}
