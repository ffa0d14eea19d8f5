import { isClosedTo, type SeenDrill, type Viewer } from '#libs/domain';
import { describe, expect, it } from '@jest/globals';
import { KINDS, OF_A_NATION, POLICIES, viewerOf, type Caller, type Kind, type Policy } from '../src/index.js';

const CLOSED = { evaluation: { frozen: true } } as SeenDrill;
const console = 'console';
const drill = 'drill';

/** Somebody of each kind that is of a drill. */
const CALLERS: Readonly<Partial<Record<Kind, Caller>>> = {
  organiser: { role: 'organiser', console },
  director: { role: 'director', console, drill },
  controller: { role: 'controller', console, drill },
  'sim-cell': { role: 'sim-cell', console, drill },
  'national-controller': { role: 'national-controller', console, drill, nation: 'XA' },
  'lead-evaluator': { role: 'lead-evaluator', console, drill, evaluator: 'lea' },
  evaluator: { role: 'evaluator', console, drill, evaluator: 'ada' },
  'team-lead': { role: 'team', console, drill, team: 'blue', seat: 'lead' },
  player: { role: 'team', console, drill, team: 'blue', seat: 'player' },
  mentor: { role: 'team', console, drill, team: 'blue', seat: 'mentor' },
  shadow: { role: 'team', console, drill, team: 'blue', seat: 'shadow' },
};

describe('policies that end when a drill is closed', () => {
  it('end for those to whom the domain closes it, and for nobody of a nation', () => {
    const ending = Object.entries(POLICIES).filter(([, policy]) => (policy as Policy).endsAtClose);
    expect(ending.length).toBeGreaterThan(5);
    for (const [action, { who }] of ending)
      for (const kind of who) {
        const viewer: Viewer | undefined = CALLERS[kind] && viewerOf(CALLERS[kind]);
        expect([action, kind, viewer && isClosedTo(viewer, CLOSED)]).toEqual([
          action,
          kind,
          !OF_A_NATION.includes(kind),
        ]);
      }
  });

  it('know every kind that is of a nation', () => {
    for (const kind of KINDS) if (OF_A_NATION.includes(kind)) expect(CALLERS[kind]).toBeDefined();
  });
});
