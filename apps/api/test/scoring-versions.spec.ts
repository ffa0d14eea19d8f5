import type {
  AccessCodeList,
  EvaluationCalibration,
  EvaluationQueue,
  EvaluationReview,
  EvaluationReviewItem,
  EvaluationSamples,
  ItemAnalysisList,
  OutageList,
  ScoringDifference,
  ScoringVersions,
  ScoringVersionScores,
} from '#libs/contracts';
import { DrillRig, toldBy, type Answered, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
let [ada, lea]: HttpVoice[] = [];

const anchors = [0, 2, 4].map((level) => ({ level, text: `Level ${level}` }));
const samples = [0, 4].map((level) => ({
  id: `s${level}`,
  text: `Says ${level}`,
  levels: { right: level },
  because: 'So',
}));
const injects = [
  {
    id: 'plan',
    trigger: { at: 'T+00:00' },
    body: 'What does {{team.name}} do?',
    form: [
      { id: 'words', kind: 'text', label: 'Words', maxLength: 500 },
      {
        id: 'step',
        kind: 'choice',
        label: 'Step',
        options: [
          { id: 'wait', label: 'Wait' },
          { id: 'act', label: 'Act' },
        ],
      },
    ],
    rules: [{ id: 'first', kind: 'choice', field: 'step', text: 'First', credit: { wait: 1 } }],
    rubrics: [{ id: 'judged', criteria: [{ id: 'right', text: 'Right?', anchors }], samples }],
  },
];

const asks = async <T>(voice: HttpVoice | undefined, path: string): Promise<T> =>
  toldBy<T>(path, await (voice ?? rig.stranger).asks('get', `${drill.path}/${path}`));
const says = (voice: HttpVoice | undefined, path: string, body: object): Promise<Answered> =>
  (voice ?? rig.stranger).posts(`${drill.path}/${path}`, body);
const code = (answered: Answered): unknown => [answered.status, (answered.body as { code?: string }).code];
const why = { reason: 'a complaint' };

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  const scoring = { floor: 0.5, doubled: 0, calibration: 'required' };
  drill = await rig.drill({ injects, scoring }).withTeams(5).prepared();
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'ada', name: 'Dr Ada' });
  await rig.organiser.posts(`${drill.path}/evaluators`, { evaluator: 'lea', name: 'Dr Lea', lead: true });
  const codes = toldBy<AccessCodeList>('codes', await rig.organiser.asks('get', `${drill.path}/codes`));
  [ada, lea] = await Promise.all(codes.evaluators.map((one) => rig.stranger.signsIn(one.code)));
  toldBy('start', await rig.organiser.posts(`${drill.path}/start`, {}));
  for (const team of drill.everyTeam) await team.answers('plan', { words: `We act, ${team.id}`, step: 'act' });
}, 60_000);
afterAll(() => rig.stop());

describe('before it counts', () => {
  it('settings come from the pack, and what scores rest on is settled with StartEx', async () => {
    const { settings } = await asks<ScoringVersions>(rig.organiser, 'scoring/versions');
    expect(settings).toMatchObject({ floor: 0.5, calibration: 'required', aggregation: 'mean', blind: true });
    const late = await says(rig.organiser, 'evaluation/settings', { floor: 0.9 });
    expect(code(late)).toEqual([409, 'drill-already-started']);
    expect((await says(rig.organiser, 'evaluation/settings', { floor: 9 })).status).toBe(400);
    expect((await says(lea, 'evaluation/settings', {})).status).toBe(403);
  });

  it('sample answers come first; the authors’ levels are told of what is marked alone', async () => {
    const { items } = await asks<EvaluationQueue>(ada, 'evaluation/queue');
    const early = await says(ada, 'evaluation/marks', { item: items[0]?.item ?? '', levels: { right: 4 } });
    expect(code(early)).toEqual([409, 'not-calibrated']);
    const mark = (sample: string, right: number): Promise<Answered> =>
      says(ada, 'evaluation/samples/marks', { inject: 'plan', rubric: 'judged', sample, levels: { right } });
    expect(code(await mark('s0', 3))).toEqual([422, 'mark-outside-rubric']);
    expect((await mark('s0', 2)).status).toBe(200);
    expect(code(await mark('s0', 0))).toEqual([409, 'already-marked']);
    const half = await asks<EvaluationSamples>(ada, 'evaluation/samples');
    expect(half.samples).toMatchObject([
      { sample: 's0', own: { levels: { right: 2 } }, reference: { right: 0 }, because: { en: 'So' } },
      { sample: 's4', own: null, reference: null, because: null },
    ]);
    expect([half.own, half.among]).toMatchObject([{ marked: 1, samples: 2, same: 0, above: 0.5 }, null]);
    expect((await mark('s4', 4)).status).toBe(200);
    const results = await asks<EvaluationCalibration>(lea, 'evaluation/calibration/results');
    expect(results).toMatchObject({ samples: 2, evaluators: [{ name: 'Dr Ada', marked: 2, same: 0.5 }] });
  });
});

describe('whoever leads the evaluation', () => {
  it('sees every item under aliases, with all marks, and settles what counts', async () => {
    const { items } = await asks<EvaluationQueue>(ada, 'evaluation/queue');
    for (const { item } of items) toldBy('mark', await says(ada, 'evaluation/marks', { item, levels: { right: 2 } }));
    const review = await asks<EvaluationReview>(lea, 'evaluation/review');
    expect(review.items).toHaveLength(5);
    expect(JSON.stringify(review)).not.toMatch(/blue|green|amber/i);
    expect(review.evaluators).toMatchObject([
      { evaluator: 'ada', assigned: 5, marked: 5, lead: false },
      { evaluator: 'lea', assigned: 0, lead: true },
    ]);
    const item = review.items[0]?.item ?? '';
    const laid = await asks<EvaluationReviewItem>(lea, `evaluation/review/${item}`);
    expect(laid).toMatchObject({ marks: [{ name: 'Dr Ada', levels: { right: 2 }, stands: true }], moderations: [] });
    expect(JSON.stringify(laid)).not.toMatch(/Team blue|Nation X|CIRT of/);
    expect((await says(lea, 'evaluation/moderations', { item, levels: { right: 4 }, ...why })).status).toBe(200);
    expect(await asks<EvaluationReviewItem>(lea, `evaluation/review/${item}`)).toMatchObject({
      state: 'moderated',
      moderations: [{ levels: { right: 4 }, reason: 'a complaint' }],
    });
    expect(code(await says(lea, 'evaluation/moderations', { item: 'x', levels: {}, ...why }))).toEqual([
      404,
      'unknown-thing',
    ]);
    expect((await says(ada, 'evaluation/moderations', { item, levels: { right: 4 }, ...why })).status).toBe(403);
    expect(JSON.stringify(await asks<EvaluationReview>(rig.organiser, 'evaluation/review'))).toMatch(/Team blue/);
  });

  it('sees how each inject did its work, where five teams stand behind it', async () => {
    expect(await asks<ItemAnalysisList>(lea, 'evaluation/analysis')).toMatchObject([
      {
        inject: 'plan',
        teams: 5,
        difficulty: 0.3,
        discrimination: null,
        wrong: [{ field: 'step', option: 'act', teams: 5 }],
      },
    ]);
  });
});

describe('versions of the scores', () => {
  const qualities = async (version: number): Promise<number[]> => {
    const { teams } = await asks<ScoringVersionScores>(rig.organiser, `scoring/versions/${version}`);
    return teams.map(({ injects: [one] }) => one?.score.quality ?? -1);
  };

  it('a verified outage is part of the version that is open', async () => {
    const now = rig.clock.now();
    const span = { from: new Date(now - 60_000).toISOString(), to: new Date(now - 1000).toISOString() };
    expect((await says(rig.organiser, 'outages', { team: 'blue', ...span, ...why })).status).toBe(200);
    const [outage] = await asks<OutageList>(rig.organiser, 'outages');
    expect(outage).toMatchObject({ team: 'blue', reason: 'a complaint', withdrawn: null });
    const withdrawn = await says(rig.organiser, `outages/${outage?.outage}/withdraw`, { reason: 'none' });
    expect(withdrawn.status).toBe(200);
    expect(await asks<OutageList>(rig.organiser, 'outages')).toMatchObject([{ withdrawn: { reason: 'none' } }]);
    const wrong = await says(rig.organiser, 'outages', { team: 'blue', from: span.to, to: span.from, ...why });
    expect(code(wrong)).toEqual([422, 'nonsense-value']);
  });

  it('a change of a rule after EndEx begins the next; each stays readable, and two can be compared', async () => {
    const rules = [{ id: 'first', kind: 'choice', field: 'step', text: 'First', credit: { act: 1 } }];
    const change = { ...why, injects: [{ inject: 'plan', rules, weight: 2 }] };
    expect(code(await says(rig.organiser, 'scoring/changes', change))).toEqual([409, 'drill-not-over']);
    await drill.control.ends('done');
    const before = await qualities(1);
    expect(code(await says(rig.organiser, 'scoring/changes', why))).toEqual([422, 'nonsense-value']);
    expect((await says(rig.organiser, 'scoring/changes', change)).status).toBe(200);
    expect((await says(lea, 'evaluation/freeze', { reason: 'all is marked' })).status).toBe(200);
    expect((await says(rig.organiser, 'evaluation/reopen', { reason: 'an appeal' })).status).toBe(200);
    const { current, versions } = await asks<ScoringVersions>(rig.organiser, 'scoring/versions');
    expect(current).toBe(3);
    expect(versions).toMatchObject([
      { version: 1, cause: 'play', begun: null },
      {
        version: 2,
        cause: 'changed',
        begun: { by: 'control', reason: 'a complaint' },
        frozen: { by: 'evaluator lea' },
      },
      { version: 3, cause: 'reopened', begun: { reason: 'an appeal' } },
    ]);
    expect(await qualities(1)).toEqual(before);
    expect(await qualities(2)).toEqual(before.map((quality) => quality + 0.5));
    const { teams } = await asks<ScoringDifference>(rig.organiser, 'scoring/difference?from=1&to=2');
    expect(teams).toHaveLength(5);
    const [first] = teams[0]?.injects ?? [];
    expect(first?.before?.lines[0]).toMatchObject({ credit: 0, because: { code: 'choice-earns-nothing' } });
    expect(first?.after?.lines[0]).toMatchObject({ credit: 1, because: { code: 'best-choice' } });
    const none = await asks<ScoringDifference>(rig.organiser, 'scoring/difference?from=2&to=3');
    expect(none.teams.flatMap((team) => team.injects)).toEqual([]);
    for (const path of ['scoring/versions/4', 'scoring/difference?from=1&to=9'])
      expect((await rig.organiser.asks('get', `${drill.path}/${path}`)).status).toBe(404);
  });

  it('an evaluator who leaves is let go, and what is theirs with them', async () => {
    expect((await says(rig.organiser, 'evaluators/nobody/leave', why)).status).toBe(404);
    const changed = await rig.organiser.asks('put', `${drill.path}/evaluators/ada`, {
      name: 'Ada B',
      languages: ['en'],
    });
    expect(changed.status).toBe(200);
    expect((await says(rig.organiser, 'evaluators/ada/leave', why)).status).toBe(200);
    expect(code((await ada?.asks('get', `${drill.path}/evaluation/queue`)) as Answered)).toEqual([403, 'not-assigned']);
    expect(await qualities(3)).toEqual(await qualities(2));
  });
});
