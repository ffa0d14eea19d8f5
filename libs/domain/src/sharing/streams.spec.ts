import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aRunningDrill, canaryOf, domainOf, SEED } from '../../test/a-running-drill.js';
import { aScenarioOfEveryKind } from '../../test/a-scenario.js';
import { anyLongPlay, play } from '../../test/any-play.js';
import { viewFor } from './view-for.js';
import { streamOf, type Viewer } from './viewer.js';
import type { VirtualDrill } from '../../test/virtual-drill.js';
import type { Entry } from '../journal/event.js';
import type { TeamId } from '../kernel/ids.js';

const TEAMS = ['team-1', 'team-2', 'team-3'];
const wanted = { scenario: aScenarioOfEveryKind(), teams: 3 };

const after = (steps: Parameters<typeof play>[1]): VirtualDrill => play(aRunningDrill(wanted), steps).playOut();

/** Canaries that reached a team because somebody wrote them to it. */
function writtenTo(team: TeamId, journal: readonly Entry[]): string {
  return JSON.stringify(
    journal.map(({ event }) => {
      const addressed = event.type === 'message-sent' || event.type === 'control-message-sent';
      return addressed && event.to.includes(team) ? [event, 'from' in event ? event.from : ''] : [];
    }),
  );
}

describe('what each viewer is told, whatever is done in a drill', () => {
  it('no team is told anything of another that was not written to it', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = after(steps);
        for (const team of TEAMS) {
          const told = JSON.stringify(drill.stream({ role: 'team', team }));
          const given = writtenTo(team, drill.journal);
          const own = JSON.stringify(
            drill.journal.filter(({ event }) => event.type === 'message-sent' && event.from === team),
          );
          for (const other of TEAMS.filter((one) => one !== team)) {
            for (const secret of [canaryOf(other), domainOf(other), `Crew ${other.slice(-1)}`, other]) {
              if (!given.includes(secret) && !own.includes(secret)) expect(told).not.toContain(secret);
            }
          }
          expect(told).not.toMatch(/"score|"points"|"quality"|no time/);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('observers are told nothing by which a team could be known', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const told = JSON.stringify(after(steps).stream({ role: 'observer' }));
        expect(told).not.toMatch(/team-\d|cn-|Crew|N\d"|cirt-|Organisation|Nation/);
      }),
      { numRuns: 200 },
    );
  });

  it('control is told neither the seed nor a value that no team has written', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = after(steps);
        const silent = drill.stream({ role: 'control' }).filter(({ type }) => !WRITTEN.includes(type));
        expect(JSON.stringify(silent)).not.toMatch(new RegExp(`${SEED}|"values"`));
      }),
      { numRuns: 100 },
    );
  });

  it('a stream that is built anew is the stream that was told, entry by entry', () => {
    fc.assert(
      fc.property(anyLongPlay, (steps) => {
        const drill = after(steps);
        const [atEnd, onTheWay] = [new Map<string, unknown[]>(), new Map<string, unknown[]>()];
        const end = drill.rebuilt((entry, seen) => gather(onTheWay, drill.viewers(), entry, seen));
        for (const entry of drill.journal) gather(atEnd, drill.viewers(), entry, end);
        for (const viewer of drill.viewers()) {
          expect(atEnd.get(streamOf(viewer)) ?? []).toEqual(drill.stream(viewer));
          expect(onTheWay.get(streamOf(viewer)) ?? []).toEqual(drill.stream(viewer));
        }
      }),
      { numRuns: 200 },
    );
  });
});

const WRITTEN: readonly string[] = ['response-submitted', 'message-sent', 'control-message-sent'];

function gather(
  streams: Map<string, unknown[]>,
  viewers: readonly Viewer[],
  entry: Entry,
  drill: Parameters<typeof viewFor>[2],
): void {
  for (const viewer of viewers) {
    const viewed = viewFor(viewer, entry, drill);
    const told = streams.get(streamOf(viewer)) ?? [];
    if (viewed) streams.set(streamOf(viewer), told);
    if (viewed) told.push(viewed);
  }
}
