import {
  blankDrill,
  DEFAULT_SETTINGS,
  drillTimeAt,
  evolve,
  scoreNow,
  type Drill,
  type DrillEvent,
  type Entry,
  type Inject,
  type Scenario,
} from '#libs/domain';

const tags = { gca: [], first: [], x1060: [], rsit: [], tactics: [], techniques: [], free: [] };

export const anInject = (id: string, more: Partial<Inject> = {}): Inject => ({
  id,
  kind: 'contextual',
  title: { en: id },
  trigger: { kind: 'offset', at: 0 },
  audience: {},
  channel: 'email',
  from: { name: 'SOC' },
  content: {},
  attachments: [],
  hints: [],
  form: { fields: [{ id: 'said', label: { en: 'Say' }, required: true, kind: 'text', maxLength: 100 }] },
  rules: [{ id: 'right', text: { en: 'Says yes' }, share: 1, kind: 'exact', field: 'said', anyOf: ['yes'] }],
  rubrics: [],
  weight: 1,
  tasks: ['task'],
  tlp: 'TLP:GREEN',
  tags: { ...tags, gca: ['2'], first: ['2.1'] },
  ...more,
});

export const aScenario = (injects: readonly Inject[]): Scenario => ({
  name: 'small',
  version: '1.0.0',
  title: { en: 'Small' },
  summary: { en: 'A small scenario.' },
  languages: ['en'],
  duration: 60_000,
  tags,
  phases: [{ id: 'first', title: { en: 'First' }, at: 0 }],
  needs: [{ id: 'need', text: { en: 'A need' }, mandates: ['R1'] }],
  objectives: [
    {
      id: 'objective',
      title: { en: 'An objective' },
      needs: ['need'],
      tags: { ...tags, gca: ['5'] },
      targets: [{ id: 'target', title: { en: 'A target' }, tasks: [{ id: 'task', title: { en: 'A task' } }] }],
    },
  ],
  variables: {},
  artefacts: [],
  injects,
});

/** Codes that stand for no country, one for each team. */
const nationOf = (number: number): string => `Q${String.fromCharCode(64 + number)}`;

/** A drill that is told what happens to it, with its journal. Each team is of a nation of its own. Instants count from 0. */
export class ReportedDrill {
  readonly drill: Drill;
  readonly entries: Entry[] = [];

  constructor(injects: readonly Inject[], teams: number) {
    this.drill = blankDrill(aScenario(injects));
    const pack = { name: 'small', version: '1.0.0', hash: 'abc' };
    this.add(0, { type: 'drill-created', title: 'Small drill', pack, seed: 's', settings: DEFAULT_SETTINGS });
    for (let number = 1; number <= teams; number++) {
      const nation = nationOf(number);
      const organisation = `cirt-${nation.toLowerCase()}`;
      this.add(0, { type: 'nation-added', nation, name: `Nation ${nation}` });
      this.add(0, { type: 'organisation-added', organisation, name: 'CIRT', nation });
      this.add(0, { type: 'team-added', team: this.card(`t${number}`, nation, organisation) });
    }
  }

  add(at: number, event: DrillEvent): this {
    const seq = this.drill.seq + 1;
    const entry: Entry = {
      drill: 'd',
      seq,
      at,
      time: drillTimeAt(this.drill.clock, at),
      actor: { kind: 'muster' },
      event,
    };
    evolve(this.drill, entry);
    this.entries.push(entry);
    return this;
  }

  released(at: number, inject: string, teams: readonly string[], due = at): this {
    return this.add(at, { type: 'inject-released', inject, teams, cause: 'time', due });
  }

  delivered(at: number, inject: string, team: string): this {
    return this.add(at, { type: 'inject-delivered', inject, team, console: 'c' });
  }

  answered(at: number, inject: string, team: string, said: string, late = false): this {
    const record = this.drill.injects.get(inject);
    const revision = (record?.deliveries.get(team)?.submissions.length ?? 0) + 1;
    this.add(at, { type: 'response-submitted', inject, team, revision, answer: { said }, late });
    const delivery = record?.deliveries.get(team);
    if (!record || !delivery) throw new Error(`${inject} is not with ${team}`);
    const score = scoreNow(this.drill, record, delivery, team, drillTimeAt(this.drill.clock, at));
    return this.add(at, { type: 'response-scored', inject, team, revision, score });
  }

  private card(id: string, nation: string, organisation: string): Extract<DrillEvent, { type: 'team-added' }>['team'] {
    return {
      id,
      name: `Team ${id}`,
      nation,
      organisation,
      role: 'national-cirt',
      tags: [],
      languages: ['en'],
      extraTime: 1,
    };
  }
}
