import { describe, expect, it } from '@jest/globals';
import { aRunningDrill } from '../../test/a-running-drill.js';
import { boardOf } from '../sharing/board.js';
import { viewFor } from '../sharing/view-for.js';
import { showTeam } from './show-team.js';

describe('a team on the observers’ board', () => {
  it('is named only while it allows that, and says so once', () => {
    const drill = aRunningDrill({ teams: 3 });
    const named = (): readonly string[] => boardOf(drill.seen, 0).named.map(({ name }) => name);
    expect(named()).toEqual([]);
    drill.does((seen) => showTeam(seen, 'team-2', true));
    drill.does((seen) => showTeam(seen, 'team-2', true));
    expect(named()).toEqual([drill.seen.teams.get('team-2')?.card.name]);
    expect(drill.journal.filter(({ event }) => event.type === 'team-shown').length).toBe(1);
    drill.does((seen) => showTeam(seen, 'team-2', false));
    expect(named()).toEqual([]);
    expect(drill.rebuilt()).toEqual(drill.seen);
  });

  it('cannot be one that does not play', () => {
    expect(showTeam(aRunningDrill().seen, 'nobody', true)).toMatchObject({ ok: false });
  });

  it('tells the choice to the team itself and to control, and to no other team', () => {
    const drill = aRunningDrill({ teams: 2 });
    drill.does((seen) => showTeam(seen, 'team-1', true));
    const entry = drill.journal.at(-1);
    if (!entry) throw new Error('nothing happened');
    const seenBy = (viewer: Parameters<typeof viewFor>[0]) => viewFor(viewer, entry, drill.seen);
    expect(seenBy({ role: 'team', team: 'team-1' })).toEqual(entry.event);
    expect(seenBy({ role: 'control' })).toEqual(entry.event);
    expect([seenBy({ role: 'team', team: 'team-2' }), seenBy({ role: 'observer' })]).toEqual([undefined, undefined]);
  });
});
