import { describe, expect, it } from '@jest/globals';
import { aPlannedDrill, aRunningDrill } from '../../test/a-running-drill.js';
import { aScenario } from '../../test/a-scenario.js';
import { anInject, HOUR, MINUTE } from '../../test/an-inject.js';
import { VirtualDrill } from '../../test/virtual-drill.js';
import { hold } from '../inject/hold.js';
import { addNation, addOrganisation } from './add-nation.js';
import { addTeam } from './add-team.js';
import { answerComcheck, openComcheck } from './comcheck.js';
import { create } from './create.js';
import { abort, end } from './end.js';
import { jump } from './jump.js';
import { neighbourOf } from './neighbour.js';
import { pause } from './pause.js';
import { resume } from './resume.js';
import { schedule } from './schedule.js';
import { setSpeed } from './set-speed.js';
import { DEFAULT_SETTINGS } from './settings.js';
import { shift } from './shift.js';
import { start } from './start.js';
import { stop } from './stop.js';
import type { Decision } from './decision.js';
import type { SeenDrill } from './drill.js';
import type { TeamCard } from '../journal/event.js';

type Decide = (drill: SeenDrill, now: number) => Decision;

const team: TeamCard = {
  id: 'team-3',
  name: 'Crew 3',
  nation: 'N1',
  organisation: 'cirt-1',
  role: 'national-cirt',
  tags: [],
  languages: ['en'],
  extraTime: 1,
};

const inState = (...steps: Decide[]) => {
  const drill = aRunningDrill();
  for (const step of steps) expect(drill.does(step)).toBeUndefined();
  return drill;
};
const blank = () => new VirtualDrill(aScenario([]));
const STATES = {
  blank,
  planned: () => aPlannedDrill(),
  teamless: () => aPlannedDrill({ teams: 0 }),
  running: () => inState(),
  paused: () => inState((drill) => pause(drill, 'lunch')),
  stopped: () => inState((drill) => stop(drill, 'no duff')),
  ended: () => inState((drill) => end(drill, 'over')),
  aborted: () => inState((drill) => abort(drill, 'given up')),
};

const asked =
  (speed: number): Decide =>
  (drill) =>
    create(drill, { title: 'Drill', seed: 's', packHash: 'h', settings: { ...DEFAULT_SETTINGS, speed } });
const unprepared: Decide = (drill) => {
  const teams = new Map(drill.teams);
  teams.set('team-3', { card: team, values: {}, artefacts: [], comcheck: new Set(), shown: false });
  return start({ ...drill, teams });
};

const REFUSALS: readonly [what: string, state: keyof typeof STATES, decide: Decide, code: string, said?: string][] = [
  ['create twice', 'planned', asked(1), 'drill-exists', 'planned'],
  ['create too fast', 'blank', asked(601), 'nonsense-value'],
  ['create too slow', 'blank', asked(0.09), 'nonsense-value'],
  ['create at no speed', 'blank', asked(NaN), 'nonsense-value'],
  ['another nation of the same code', 'planned', (drill) => addNation(drill, 'N1', 'Other'), 'nation-exists'],
  ['a nation in play', 'running', (drill) => addNation(drill, 'N9', 'Late'), 'drill-already-started', 'running'],
  [
    'an organisation again, otherwise',
    'planned',
    (drill) => addOrganisation(drill, 'cirt-1', 'B', 'N1'),
    'nation-exists',
  ],
  ['an organisation of no nation', 'planned', (drill) => addOrganisation(drill, 'x', 'X', 'N9'), 'unknown-thing'],
  ['an organisation in play', 'running', (drill) => addOrganisation(drill, 'x', 'X', 'N1'), 'drill-already-started'],
  ['a team twice', 'planned', (drill) => addTeam(drill, { ...team, id: 'team-1' }), 'team-exists'],
  ['a team of no nation', 'planned', (drill) => addTeam(drill, { ...team, nation: 'N9' }), 'unknown-thing'],
  ['a team of no organisation', 'planned', (drill) => addTeam(drill, { ...team, organisation: 'x' }), 'unknown-thing'],
  ['a team of two nations', 'planned', (drill) => addTeam(drill, { ...team, nation: 'N2' }), 'nonsense-value'],
  ['extra time that shortens', 'planned', (drill) => addTeam(drill, { ...team, extraTime: 0.5 }), 'nonsense-value'],
  ['a team in play', 'paused', (drill) => addTeam(drill, team), 'drill-already-started', 'paused'],
  ['a team after the end', 'ended', (drill) => addTeam(drill, team), 'drill-over', 'ended'],
  ['schedule the past', 'planned', (drill, now) => schedule(drill, now, now), 'moment-passed'],
  ['schedule no moment', 'planned', (drill, now) => schedule(drill, NaN, now), 'moment-passed'],
  ['schedule without teams', 'teamless', (drill, now) => schedule(drill, now + 1, now), 'drill-not-ready', 'planned'],
  ['schedule in play', 'running', (drill, now) => schedule(drill, now + 1, now), 'drill-already-started', 'running'],
  ['comcheck in play', 'running', (drill) => openComcheck(drill), 'drill-already-started', 'running'],
  ['answer no comcheck', 'planned', (drill) => answerComcheck(drill, 'team-1', 'c'), 'comcheck-not-open', 'planned'],
  ['answer as nobody', 'planned', (drill) => answerComcheck(drill, 'nobody', 'c'), 'unknown-thing'],
  ['start without teams', 'teamless', start, 'drill-not-ready', 'planned'],
  ['start unprepared', 'planned', unprepared, 'drill-not-ready', 'planned'],
  ['start twice', 'running', start, 'drill-already-started', 'running'],
  ['start after the end', 'aborted', start, 'drill-over', 'aborted'],
  ['pause before', 'planned', (drill) => pause(drill, ''), 'drill-not-running', 'planned'],
  ['pause twice', 'paused', (drill) => pause(drill, ''), 'drill-already-paused', 'paused'],
  ['pause a stopped drill', 'stopped', (drill) => pause(drill, ''), 'drill-not-running', 'stopped'],
  ['resume before', 'planned', resume, 'drill-not-running', 'planned'],
  ['resume in play', 'running', resume, 'drill-not-paused', 'running'],
  ['resume after the end', 'ended', resume, 'drill-over', 'ended'],
  ['stop before', 'planned', (drill) => stop(drill, ''), 'drill-not-running', 'planned'],
  ['stop twice', 'stopped', (drill) => stop(drill, ''), 'drill-not-running', 'stopped'],
  ['too fast', 'running', (drill) => setSpeed(drill, 600.1), 'nonsense-value'],
  ['no speed', 'running', (drill) => setSpeed(drill, NaN), 'nonsense-value'],
  ['speed after the end', 'ended', (drill) => setSpeed(drill, 2), 'drill-over', 'ended'],
  ['jump before', 'planned', (drill, now) => jump(drill, 'hour-1', 'skip', now), 'drill-not-running', 'planned'],
  ['jump nowhere', 'running', (drill, now) => jump(drill, 'hour-9', 'skip', now), 'unknown-thing'],
  ['jump back', 'running', (drill, now) => jump(drill, 'hour-0', 'skip', now), 'phase-behind', 'running'],
  ['shift a pause', 'paused', (drill, now) => shift(drill, now - 1, now), 'drill-not-running', 'paused'],
  ['an outage to come', 'running', (drill, now) => shift(drill, now + 1, now), 'nonsense-value'],
  ['an outage from nowhere', 'running', (drill, now) => shift(drill, NaN, now), 'nonsense-value'],
  ['end before', 'planned', (drill) => end(drill, ''), 'drill-not-running', 'planned'],
  ['end twice', 'ended', (drill) => end(drill, ''), 'drill-over', 'ended'],
  ['abort twice', 'aborted', (drill) => abort(drill, ''), 'drill-over', 'aborted'],
];

describe('what the state of a drill does not allow', () => {
  const rows = REFUSALS.map(([what, state, decide, code, said]) => ({ what, state, decide, code, said }));
  it.each(rows)('$what ($state): $code', ({ state, decide, code, said }) => {
    expect(STATES[state]().does(decide)).toMatchObject({ code, ...(said && { state: said }) });
  });
});

const NOTHING_NEW: readonly [what: string, state: keyof typeof STATES, decide: Decide][] = [
  ['the same nation', 'running', (drill) => addNation(drill, 'N1', 'Nation 1')],
  ['the same organisation', 'running', (drill) => addOrganisation(drill, 'cirt-1', 'Organisation 1', 'N1')],
  ['the same speed', 'paused', (drill) => setSpeed(drill, 1)],
  ['an outage of no time', 'running', (drill, now) => shift(drill, now, now)],
];

describe('what is so already changes nothing', () => {
  it.each(NOTHING_NEW)('%s (%s)', (_what, state, decide) => {
    const drill = STATES[state]();
    const before = drill.journal.length;
    expect(drill.does(decide)).toBeUndefined();
    expect(drill.journal).toHaveLength(before);
  });
});

describe('a drill on its way', () => {
  it('asks every console anew at each communication check, and counts an answer once', () => {
    const drill = aPlannedDrill();
    const answered = () => [...(drill.seen.teams.get('team-1')?.comcheck ?? [])];
    drill.does((seen) => openComcheck(seen));
    for (const console of ['c1', 'c2', 'c1']) drill.does((seen) => answerComcheck(seen, 'team-1', console));
    expect(answered()).toEqual(['c1', 'c2']);
    expect(drill.journal.filter(({ event }) => event.type === 'comcheck-answered')).toHaveLength(2);
    drill.does((seen) => openComcheck(seen));
    expect(answered()).toEqual([]);
  });

  it('asks the consoles of one nation alone where its own check is opened', () => {
    const drill = aPlannedDrill();
    const answers = (team: string) => drill.does((seen) => answerComcheck(seen, team, 'c1'));
    drill.does((seen) => openComcheck(seen, 'N1'));
    expect([answers('team-1'), answers('team-2')]).toMatchObject([undefined, { code: 'comcheck-not-open' }]);
    drill.does((seen) => openComcheck(seen));
    expect([answers('team-1'), answers('team-2')]).toEqual([undefined, undefined]);
    drill.does((seen) => openComcheck(seen, 'N2'));
    expect([...drill.seen.teams.values()].map(({ comcheck }) => comcheck.size)).toEqual([1, 0]);
    expect(drill.does((seen) => openComcheck(seen, 'N9'))).toMatchObject({ code: 'unknown-thing' });
  });

  it('can be put off before StartEx and given up without having begun', () => {
    const drill = aPlannedDrill();
    drill.does((seen, now) => schedule(seen, now + HOUR, now));
    drill.does((seen, now) => schedule(seen, now + 2 * HOUR, now));
    expect(drill.seen).toMatchObject({ status: 'scheduled', startAt: drill.now + 2 * HOUR });
    drill.does((seen) => abort(seen, 'a storm'));
    expect(drill.playOut().seen.status).toBe('aborted');
    expect(drill.seen.clock.segments).toEqual([]);
  });

  it('stands still after the code phrase until the direction resumes', () => {
    const drill = STATES.running().advance(MINUTE);
    drill.does((seen) => stop(seen, 'no duff'));
    expect(drill.advance(HOUR).time).toBe(MINUTE);
    expect(drill.does(resume)).toBeUndefined();
    expect(drill.advance(MINUTE).time).toBe(2 * MINUTE);
  });

  it('puts each team next to the one that was added after it, in a ring', () => {
    const { seen } = aRunningDrill({ teams: 3 });
    expect(['team-1', 'team-2', 'team-3'].map((one) => neighbourOf(seen, one))).toEqual(['team-2', 'team-3', 'team-1']);
    expect(neighbourOf(aRunningDrill({ teams: 1 }).seen, 'team-1')).toBeUndefined();
  });
});

describe('a jump to a phase', () => {
  const before = anInject('before', { trigger: { kind: 'offset', at: 30 * MINUTE } });
  const kept = anInject('kept', { trigger: { kind: 'offset', at: 40 * MINUTE } });
  const opening = anInject('opening', { trigger: { kind: 'offset', at: HOUR } });
  const jumped = (passed: 'skip' | 'release') => {
    const drill = aRunningDrill({ injects: [before, kept, opening] }).advance(MINUTE);
    drill.does((seen) => hold(seen, 'kept'));
    drill.does((seen, now) => jump(seen, 'hour-1', passed, now));
    expect(drill.time).toBe(HOUR);
    return (inject: string) => drill.seen.injects.get(inject)?.deliveries.get('team-1');
  };

  it('skips what it passes over, but not what control holds', () => {
    const at = jumped('skip');
    expect(at('before')).toMatchObject({ skipped: true });
    expect(at('before')?.released).toBeUndefined();
    expect(at('kept')).toBeUndefined();
    expect(at('opening')?.released?.time).toBe(HOUR);
  });

  it('or releases it at once, due at the jump', () => {
    const at = jumped('release');
    expect(at('before')?.released?.time).toBe(HOUR);
    expect(at('before')?.due).toBe(at('opening')?.due);
  });
});
