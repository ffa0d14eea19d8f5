import { describe, expect, it } from '@jest/globals';
import { aPlannedDrill, aRunningDrill } from '../../test/a-running-drill.js';
import { anAction, anInject, HOUR } from '../../test/an-inject.js';
import { skip } from '../inject/skip.js';
import { injectWithin, nationKnows, teamsWithin } from './nation-reach.js';
import type { SeenDrill } from '../drill/drill.js';

const later = { trigger: { kind: 'offset', at: HOUR } } as const;
const held = { kind: 'contingency', trigger: { kind: 'manual' } } as const;
const injects = [
  anInject('now'),
  anInject('later', later),
  anInject('theirs', { audience: { teams: ['team-2'] } }),
  anAction('done'),
  anInject('held', held),
  anInject('held-for-them', { ...held, audience: { nations: ['N2'] } }),
];
const wanted = { teams: 3, injects, team: (n: number) => (n === 3 ? { nation: 'N1', organisation: 'cirt-1' } : {}) };

const known = (drill: SeenDrill, nation: string): object =>
  Object.fromEntries(
    [...drill.injects].flatMap(([id, record]) => {
      const knowledge = nationKnows(drill, record, nation);
      return knowledge ? [[id, knowledge]] : [];
    }),
  );

describe('what who controls a nation knows of the plan', () => {
  it('is what its teams have, and by their titles what is held ready for them', () => {
    const { seen } = aRunningDrill(wanted);
    expect(known(seen, 'N1')).toEqual({ now: 'content', held: 'title' });
    expect(known(seen, 'N2')).toEqual({ now: 'content', theirs: 'content', held: 'title', 'held-for-them': 'title' });
    expect(known(seen, 'N9')).toEqual({});
  });

  it('is nothing before StartEx, and nothing of what was left out', () => {
    expect(known(aPlannedDrill(wanted).seen, 'N1')).toEqual({});
    const drill = aRunningDrill(wanted);
    drill.does((seen) => skip(seen, 'held', ['team-1', 'team-3'], 'no need'));
    expect(known(drill.seen, 'N1')).toEqual({ now: 'content' });
  });

  it('leaves what is to come and what never was the same', () => {
    const { seen } = aRunningDrill(wanted);
    const refused = (inject: string): string =>
      JSON.stringify(injectWithin(seen, inject, 'N1')).replaceAll(inject, 'X');
    for (const inject of ['later', 'theirs', 'done', 'held-for-them'])
      expect(refused(inject)).toBe(refused('never-was'));
    expect(injectWithin(seen, 'held', 'N1').ok).toBe(true);
  });
});

describe('the teams within reach', () => {
  const { seen } = aPlannedDrill(wanted);

  it('are the nation’s, all or those named', () => {
    expect(teamsWithin(seen, 'N1')).toEqual({ ok: true, value: ['team-1', 'team-3'] });
    expect(teamsWithin(seen, 'N1', ['team-3'])).toEqual({ ok: true, value: ['team-3'] });
    expect(teamsWithin(seen, 'N9')).toEqual({ ok: true, value: [] });
  });

  it('leave another nation’s team and one that never was the same', () => {
    const refused = (team: string) => JSON.stringify(teamsWithin(seen, 'N1', ['team-1', team])).replaceAll(team, 'X');
    expect(refused('team-2')).toBe(refused('nobody'));
    expect(refused('team-2')).toContain('unknown-thing');
  });
});
