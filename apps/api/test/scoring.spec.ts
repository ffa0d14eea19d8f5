import { blankDrill, evolve, scoreNow, type Entry } from '#libs/domain';
import { DrillRig, WORD, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';
import { ALL_RIGHT, EVERY_KIND } from './every-kind-of-field.js';

let rig: DrillRig;
let drill: PlayedDrill;
let journal: readonly Entry[];

const right = [{ type: 'domain-name', value: 'bad.example' }];
const pack = {
  injects: [
    { id: 'all', trigger: { at: 'T+00:00' }, ...EVERY_KIND },
    {
      id: 'word',
      trigger: { at: 'T+00:05' },
      target: '5m',
      limit: '15m',
      weight: 3,
      hints: [{ id: 'look', text: 'Look', cost: 0.1 }],
      ...WORD,
    },
    {
      id: 'warn',
      trigger: { at: 'T+00:00' },
      limit: '30m',
      rules: [{ id: 'told', kind: 'shared', to: 'neighbour', text: 'It was told', right }],
    },
  ],
};

/** A drill with all that can touch a score: pauses, speeds, hints, revisions, lateness, extra time and sharing. */
async function play(): Promise<void> {
  const [blue, green, slow] = ['blue', 'green', 'slow'].map((id) => drill.team(id));
  await blue?.answers('all', ALL_RIGHT);
  await green?.answers('all', { ...ALL_RIGHT, one: 'b', some: ['c'], count: 50, words: 'rough' });
  await drill.at('T+00:12');
  await blue?.answers('word', { word: 'wrong' });
  await drill.control.pauses('a talk');
  await rig.passes(30_000);
  await drill.control.resumes();
  await drill.control.setsSpeed(240);
  await drill.at('T+00:17');
  await blue?.answers('word', { word: 'right' });
  await slow?.takesHint('word', 'look');
  await slow?.answers('word', { word: 'right' });
  await blue?.tells(['green'], { indicators: right });
  await green?.tells(['slow'], { tlp: 'TLP:CLEAR', indicators: right });
  await drill.at('T+00:25');
  await green?.answers('word', { word: 'right' });
  await green?.tells(['slow'], { indicators: right });
  await drill.at('T+01:00');
}

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill(pack).withTeams(2).withTeam({ id: 'slow', extraTime: 2 }).started();
  await play();
  journal = await drill.journal();
});
afterAll(() => rig.stop());

const scores = () =>
  journal.flatMap((entry) => (entry.event.type === 'response-scored' ? [{ ...entry, ...entry.event }] : []));
const latest = (inject: string, team: string) =>
  scores().findLast((one) => one.inject === inject && one.team === team)?.score;

describe('scores', () => {
  it('come out the same when they are worked out again from the journal alone', async () => {
    const scenario = await drill.look(({ scenario }) => scenario as Parameters<typeof blankDrill>[0]);
    const again = blankDrill(scenario);
    let compared = 0;
    for (const entry of journal) {
      const { event } = entry;
      if (event.type === 'response-scored') {
        const record = again.injects.get(event.inject);
        const delivery = record?.deliveries.get(event.team) ?? {
          submissions: [],
          hints: [],
          consoles: new Set<string>(),
        };
        expect(record && scoreNow(again, record, delivery, event.team, entry.time)).toEqual(event.score);
        compared++;
      }
      evolve(again, entry);
    }
    expect(compared).toBeGreaterThanOrEqual(9);
  });

  it('are what the rules say: weight × quality × timeliness', () => {
    expect(latest('all', 'blue')).toMatchObject({ weight: 1, timeliness: 1 });
    expect(latest('all', 'blue')?.quality).toBeCloseTo(0.9, 9);
    expect(latest('word', 'slow')).toMatchObject({ weight: 3, quality: 0.9, timeliness: 0.97 });
    expect(latest('warn', 'blue')).toMatchObject({ quality: 1 });
    for (const { score } of scores())
      expect(score.points).toBeCloseTo(score.weight * score.quality * score.timeliness, 9);
  });

  it('count neither pause nor speed: only drill time since the team had it', () => {
    const { took = 0, timeliness = 0 } = latest('word', 'blue') ?? {};
    expect(took).toBeGreaterThanOrEqual(12 * 60_000);
    expect(took).toBeLessThan(12 * 60_000 + 1000);
    expect(timeliness).toBeLessThan(1);
  });

  it('open line by line, without giving the right answer away', () => {
    for (const { score } of scores()) {
      expect(score.lines.length).toBeGreaterThan(0);
      for (const { because } of score.lines) expect(JSON.stringify(because)).not.toMatch(/bad\.example/);
    }
    const shares = latest('all', 'green')?.lines.map(({ share }) => share) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('are shown to control, and to no team', async () => {
    const line = (await drill.control.seesInject('word')).teams.find(({ team }) => team === 'slow');
    expect(line?.points).toBeCloseTo(3 * 0.9 * 0.97, 9);
    for (const { lines } of drill.everyTeam)
      expect(JSON.stringify(lines)).not.toMatch(/response-scored|points|quality/);
  });
});
