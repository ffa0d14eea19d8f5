import type {
  AccessCodeList,
  EvaluationAgreement,
  EvaluationItem,
  EvaluationMarks,
  EvaluationQueue,
  EvaluationRatings,
  Receipt,
} from '#libs/contracts';
import { blankDrill, evolve, scoreNow, type Scenario } from '#libs/domain';
import { DrillRig, toldBy, type Answered, type HttpVoice, type PlayedDrill } from '#libs/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startServer } from '../src/start-server.js';

let rig: DrillRig;
let drill: PlayedDrill;
const voices = new Map<string, HttpVoice>();

const anchors = [0, 1, 2, 3, 4].map((level) => ({ level, text: `Level ${level}` }));
const criteria = ['right', 'whole'].map((id) => ({ id, text: `Is it ${id}?`, anchors }));
const JUDGED = {
  form: [
    { id: 'words', kind: 'text', label: 'Words', maxLength: 500 },
    { id: 'proof', kind: 'file', label: 'Proof' },
  ],
  rubrics: [{ id: 'judged', criteria }],
};
const injects = ['plan', 'press'].map((id) => ({
  id,
  trigger: { at: 'T+00:00' },
  body: 'What does {{team.name}} do?',
  ...JUDGED,
}));

const asks = async <T>(voice: HttpVoice, path: string): Promise<T> =>
  toldBy<T>(path, await voice.asks('get', `${drill.path}/evaluation/${path}`));
const of = (evaluator: string): HttpVoice => voices.get(evaluator) ?? rig.stranger;
const queueOf = async (evaluator: string): Promise<EvaluationQueue['items']> =>
  (await asks<EvaluationQueue>(of(evaluator), 'queue')).items;
const gives = (evaluator: string, item: string, right: number, more: object = {}, key?: string): Promise<Answered> =>
  of(evaluator).posts(`${drill.path}/evaluation/marks`, { item, levels: { right, whole: right }, ...more }, key);
const marks = (): Promise<EvaluationMarks> => asks<EvaluationMarks>(rig.organiser, 'marks');
const itemsOf = async (team: string): Promise<EvaluationMarks['items']> =>
  (await marks()).items.filter((item) => item.team === team);

async function joins(evaluator: string, more: object = {}): Promise<void> {
  const card = { evaluator, name: `Dr ${evaluator}`, ...more };
  toldBy<Receipt>('evaluator', await rig.organiser.posts(`${drill.path}/evaluators`, card));
  const codes = toldBy<AccessCodeList>('codes', await rig.organiser.asks('get', `${drill.path}/codes`));
  const code = codes.evaluators.find((one) => one.evaluator === evaluator)?.code ?? '';
  voices.set(evaluator, await rig.stranger.signsIn(code));
}

async function uploads(voice: HttpVoice, name: string, content: string): Promise<{ name: string; sha256: string }> {
  const form = new FormData();
  form.append('file', new Blob([content]), name);
  const headers = { authorization: `Bearer ${voice.token ?? ''}` };
  const answered = await fetch(`${voice.url}${drill.path}/attachments`, { method: 'POST', headers, body: form });
  return (await answered.json()) as { name: string; sha256: string };
}

/** What each evaluator gives for an item, told apart by what the team wrote. */
const GIVEN: Readonly<Record<string, readonly [ada: number, ben: number]>> = {
  'plan of blue': [4, 4],
  'press of blue': [3, 3],
  'plan of green': [2, 2],
  'press of green': [1, 1],
  'plan of amber': [4, 0],
};

async function markAll(evaluator: string, which: 0 | 1): Promise<void> {
  for (const { item } of await queueOf(evaluator)) {
    const { answer } = await asks<EvaluationItem>(of(evaluator), `items/${item}`);
    toldBy('mark', await gives(evaluator, item, GIVEN[String(answer?.['words'])]?.[which] ?? 0));
  }
}

/** Whoever still has something to mark, with the first of it. */
async function leftToMark(): Promise<{ evaluator: string; line: EvaluationQueue['items'][number] }[]> {
  const queues = await Promise.all(
    [...voices.keys()].map(async (evaluator) => ({ evaluator, queue: await queueOf(evaluator) })),
  );
  return queues.flatMap(({ evaluator, queue }) =>
    queue.filter(({ state }) => state === 'to-mark').map((line) => ({ evaluator, line })),
  );
}

beforeAll(async () => {
  rig = await DrillRig.start(startServer);
  drill = await rig.drill({ injects }).withTeams(3).started();
  await rig.organiser.posts(`${drill.path}/evaluation/settings`, { doubled: 1, distance: 0.5 });
  await joins('ada');
  await joins('ben');
  for (const team of drill.everyTeam) {
    const proof = [await uploads(team.http, 'proof.txt', `Proof of ${team.id}`)];
    for (const { id } of injects) {
      if (team.id !== 'amber' || id === 'plan') await team.answers(id, { words: `${id} of ${team.id}`, proof });
    }
  }
});
afterAll(() => rig.stop());

describe('evaluators', () => {
  it('sign in with codes of their own, and follow what observers follow', async () => {
    const session = await of('ada').asks('get', '/api/v1/sessions/current');
    expect(session.body).toMatchObject({ role: 'evaluator', evaluator: 'ada', drill: drill.id, team: null });
    const stream = await of('ada').asks('get', `${drill.path}/stream`);
    expect(stream.status).toBe(200);
    expect(stream.text).not.toMatch(/Dr ada|blue|score|mark/);
  });

  it('find what is theirs, under aliases that differ between them, by objective, language and state', async () => {
    const [ada, ben] = await Promise.all([queueOf('ada'), queueOf('ben')]);
    expect([ada.length, ben.length]).toEqual([5, 5]);
    const aliases = new Set([...ada, ...ben].map(({ team }) => team));
    expect(aliases.size).toBe(6);
    const whole = JSON.stringify(ada);
    expect(whole).not.toMatch(/blue|green|amber/i);
    const count = async (query: string): Promise<number> =>
      (await asks<EvaluationQueue>(of('ada'), `queue?${query}`)).items.length;
    expect(await count('objective=objective&language=en&state=to-mark')).toBe(5);
    expect([await count('objective=other'), await count('language=fr'), await count('state=marked')]).toEqual([
      0, 0, 0,
    ]);
    expect((await of('ada').asks('get', `${drill.path}/evaluation/queue?colour=blue`)).status).toBe(400);
  });

  it('see inject, answer and rubric side by side without the team’s name, and fetch what it attached', async () => {
    const [line] = await queueOf('ada');
    const item = await asks<EvaluationItem>(of('ada'), `items/${line?.item}`);
    expect(item).toMatchObject({ revision: 1, marks: [], criteria: [{ id: 'right' }, { id: 'whole' }] });
    expect(JSON.stringify(item.shown)).toContain(`What does ${line?.team} do?`);
    expect(JSON.stringify(item)).not.toMatch(/Team blue|Nation X|CIRT of/);
    const [{ sha256 = '' } = {}] = item.answer?.['proof'] as { sha256?: string }[];
    const file = await of('ada').asks('get', `${drill.path}/evaluation/items/${line?.item}/files/${sha256}`);
    expect(file.status).toBe(200);
    const other = await of('ada').asks('get', `${drill.path}/evaluation/items/${line?.item}/files/${'a'.repeat(64)}`);
    expect(other).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
  });

  it('mark; the same twice at once is done once, and a second mark is refused unless it supersedes', async () => {
    const [line] = await queueOf('ada');
    const item = line?.item ?? '';
    const twice = await Promise.all([gives('ada', item, 1, {}, 'same'), gives('ada', item, 1, {}, 'same')]);
    const [first, again] = twice.map((answered) => toldBy<Receipt>('mark', answered));
    expect(again).toEqual(first);
    expect(first?.events).toEqual([
      { type: 'mark-given', item, mark: expect.any(String), levels: { right: 1, whole: 1 } },
    ]);
    const both = await Promise.all([gives('ada', item, 2), gives('ada', item, 3)]);
    expect(both.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual([
      [409, 'already-marked'],
      [409, 'already-marked'],
    ]);
    const { answer, marks: own } = await asks<EvaluationItem>(of('ada'), `items/${item}`);
    const meant = GIVEN[String(answer?.['words'])]?.[0] ?? 0;
    const supersedes = own[0]?.mark;
    expect(await gives('ada', item, meant, { supersedes })).toMatchObject({ status: 422 });
    expect(await gives('ada', item, meant, { supersedes, reason: 'a trial' })).toMatchObject({ status: 200 });
    expect(await gives('ada', item, meant, { supersedes, reason: 'late' })).toMatchObject({
      body: { code: 'mark-superseded' },
    });
  });

  it('are refused what is outside the rubric, another’s, or nothing', async () => {
    const [line] = (await queueOf('ada')).filter(({ state }) => state === 'to-mark');
    const [theirs] = await queueOf('ben');
    expect(await gives('ada', line?.item ?? '', 5)).toMatchObject({
      status: 422,
      body: { code: 'mark-outside-rubric', faults: [{ path: 'levels.right' }, { path: 'levels.whole' }] },
    });
    expect(await gives('ada', theirs?.item ?? '', 1)).toMatchObject({ status: 403, body: { code: 'not-assigned' } });
    expect(await gives('ada', 'nothing', 1)).toMatchObject({ status: 404, body: { code: 'unknown-thing' } });
    expect(
      await of('ada').posts(`${drill.path}/evaluation/marks`, { item: 'x', levels: { right: 'no' } }),
    ).toMatchObject({
      status: 400,
    });
  });
});

describe('two evaluators, three teams', () => {
  it('a disagreement goes to a third, who sees neither mark; agreement stands on the first two', async () => {
    for (const { item } of (await queueOf('ada')).filter(({ state }) => state === 'to-mark')) {
      const { answer } = await asks<EvaluationItem>(of('ada'), `items/${item}`);
      toldBy('mark', await gives('ada', item, GIVEN[String(answer?.['words'])]?.[0] ?? 0));
    }
    await markAll('ben', 1);
    const disputed = (await marks()).items.filter((one) => one.disputed);
    expect(disputed).toMatchObject([{ inject: 'plan', team: 'amber', wanted: 3, evaluators: ['ada', 'ben'] }]);
    const before = await asks<EvaluationAgreement>(rig.organiser, 'agreement');
    expect(before.overall).toMatchObject({ units: 10 });
    expect(before.overall.alpha).toBeLessThan(0.667);
    expect(before.overall.level).toBe('do-not-publish');
    expect(before.overall.interval?.low).toBeLessThanOrEqual(before.overall.alpha ?? 0);
    expect(before.rubrics.find(({ inject }) => inject === 'press')).toMatchObject({
      alpha: 1,
      interval: null,
      units: 4,
    });

    await joins('cem');
    const [line, ...rest] = await queueOf('cem');
    expect(rest).toEqual([]);
    expect(await asks<EvaluationItem>(of('cem'), `items/${line?.item}`)).toMatchObject({ marks: [] });
    toldBy('mark', await gives('cem', line?.item ?? '', 2));
    expect(await asks<EvaluationAgreement>(rig.organiser, 'agreement')).toEqual(before);
  });

  it('shows markers α only where it does not tell what the other gave', async () => {
    const { rubrics, overall } = await asks<EvaluationAgreement>(of('ada'), 'agreement');
    expect(overall.alpha).not.toBeNull();
    expect(rubrics.find(({ inject }) => inject === 'press')).toMatchObject({ units: 4, alpha: null, level: null });
  });

  it('moderation sets what counts, with a reason, and keeps every mark', async () => {
    const moderation = { inject: 'plan', team: 'amber', rubric: 'judged', levels: { right: 3, whole: 3 } };
    const refused = await rig.organiser.posts(`${drill.path}/evaluation/moderations`, moderation);
    expect(refused.status).toBe(400);
    const reason = 'Heard all three';
    toldBy('moderation', await rig.organiser.posts(`${drill.path}/evaluation/moderations`, { ...moderation, reason }));
    const [item] = await itemsOf('amber');
    expect(item).toMatchObject({ moderation: { levels: { right: 3 }, reason }, disputed: true });
    expect(item?.marks.map(({ evaluator, levels }) => [evaluator, levels['right']])).toEqual([
      ['ada', 4],
      ['ben', 0],
      ['cem', 2],
    ]);
    const line = (await drill.control.seesInject('plan')).teams.find(({ team }) => team === 'amber');
    expect(line?.quality).toBe(0.75);
  });

  it('what was never submitted is marked after EndEx, and what was seen outside is rated with it', async () => {
    expect((await itemsOf('amber')).find(({ inject }) => inject === 'press')).toMatchObject({ markable: false });
    await drill.control.ends('done');
    const [one, other, ...more] = await leftToMark();
    expect(more).toEqual([]);
    expect([one?.line, other?.line]).toMatchObject([
      { inject: 'press', answered: false },
      { inject: 'press', answered: false },
    ]);
    toldBy('mark', await gives(one?.evaluator ?? '', one?.line.item ?? '', 2, { note: 'They told us on the phone' }));
    const seen = { task: 'task', team: 'amber', rating: 'M', text: 'They called nobody' };
    toldBy('observation', await of('ben').posts(`${drill.path}/evaluation/observations`, seen));
    const { teams, aggregation } = await asks<EvaluationRatings>(rig.organiser, 'ratings');
    const amber = teams.find(({ team }) => team === 'amber');
    expect(aggregation).toBe('mean');
    expect(amber?.evidence).toMatchObject([
      {
        task: 'task',
        injects: [
          { inject: 'plan', quality: 0.75 },
          { inject: 'press', quality: 0.5 },
        ],
        observations: [{ rating: 'M', text: 'They called nobody', evaluator: 'ben' }],
      },
    ]);
    expect(amber?.objectives).toMatchObject([{ rating: 'M', targets: [{ tasks: [{ rating: 'M' }] }] }]);
    expect(amber?.objectives[0]?.share).toBeCloseTo((0.75 + 0.5 + 0.525) / 3, 9);
    expect(teams.find(({ team }) => team === 'blue')?.objectives).toMatchObject([{ rating: 'P', provisional: false }]);
  });

  it('a frozen version takes nothing more; the next one does', async () => {
    const freeze = (verb: 'freeze' | 'reopen'): Promise<Answered> =>
      rig.organiser.posts(`${drill.path}/evaluation/${verb}`, { reason: 'a decision' });
    expect(await freeze('reopen')).toMatchObject({ status: 409, body: { code: 'marking-not-frozen' } });
    const [{ evaluator = '', line } = {}] = await leftToMark();
    expect((await freeze('freeze')).status).toBe(200);
    const late = (): Promise<Answered> => gives(evaluator, line?.item ?? '', 2);
    expect(await late()).toMatchObject({ status: 409, body: { code: 'marking-frozen' } });
    expect(await rig.organiser.posts(`${drill.path}/evaluation/settings`, {})).toMatchObject({ status: 409 });
    expect((await freeze('reopen')).status).toBe(200);
    expect(await marks()).toMatchObject({ version: 2, frozen: false });
    expect((await late()).status).toBe(200);
  });

  it('no team and no observer hears of any of it in play', () => {
    for (const { lines } of drill.everyTeam) expect(JSON.stringify(lines)).not.toMatch(/mark|evaluat|Dr ada|moderat/);
  });

  it('scores come out the same from the journal alone, and the report has them', async () => {
    const again = blankDrill(await drill.look(({ scenario }) => scenario as Scenario));
    let compared = 0;
    for (const entry of await drill.journal()) {
      const { event } = entry;
      if (event.type === 'response-scored') {
        const record = again.injects.get(event.inject);
        const delivery = record?.deliveries.get(event.team);
        expect(record && delivery && scoreNow(again, record, delivery, event.team, entry.time)).toEqual(event.score);
        compared++;
      }
      evolve(again, entry);
    }
    expect(compared).toBeGreaterThan(15);
    const report = await rig.organiser.asks('get', `${drill.path}/report`);
    expect(report.text).toContain('"code":"moderated","figures":{"levels":"3"}');
    expect(report.text).not.toContain('not-marked-yet');
  });
});
