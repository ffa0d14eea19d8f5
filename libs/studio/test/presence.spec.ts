import { describe, expect, it } from '@jest/globals';
import { Bulletin } from '#libs/platform';
import { VirtualClock } from '#libs/testing';
import { StudioPresence } from '../src/live/presence.js';

/** Processes that hear one another at once, until one falls silent. */
class Corridor {
  private readonly doors: Door[] = [];

  door(): Door {
    const door = new Door((from, topic, text) => {
      for (const other of this.doors) if (other !== from) other.receive(topic, text);
    });
    this.doors.push(door);
    return door;
  }

  loses(door: Door): void {
    this.doors.splice(this.doors.indexOf(door), 1);
    door.isSilent = true;
  }
}

class Door extends Bulletin {
  isSilent = false;
  private readonly heard: [string, (text: string) => void][] = [];

  constructor(private readonly spread: (from: Door, topic: string, text: string) => void) {
    super();
  }

  say(topic: string, text: string): void {
    if (!this.isSilent) this.spread(this, topic, text);
  }

  hear(topic: string, heard: (text: string) => void): void {
    this.heard.push([topic, heard]);
  }

  receive(topic: string, text: string): void {
    for (const [known, heard] of this.heard) if (known === topic) heard(text);
  }

  onGap(): void {}
  close = (): Promise<void> => Promise.resolve();
}

const ada = { console: 'a', name: 'Ada' };
const bob = { console: 'b', name: 'Bob' };
const named = (presence: StudioPresence): (string | null)[] => presence.in('draft').map(({ name }) => name);

describe('who is in a draft', () => {
  it('is known in every process, and forgotten with a process that falls silent', async () => {
    const [clock, corridor] = [new VirtualClock(), new Corridor()];
    const [here, there] = [corridor.door(), corridor.door()];
    const [one, other] = [new StudioPresence(here, clock), new StudioPresence(there, clock)];
    const changes: string[] = [];
    other.listen((draft) => changes.push(draft));
    one.enter('draft', 'socket-1', ada, null);
    other.enter('draft', 'socket-2', bob, ['scenario', 'title']);
    expect([named(one).sort(), named(other).sort()]).toEqual([
      ['Ada', 'Bob'],
      ['Ada', 'Bob'],
    ]);
    expect(changes).toEqual(['draft', 'draft']);
    await clock.advanceTo(clock.now() + 120_000);
    expect(named(other).sort()).toEqual(['Ada', 'Bob']);
    one.leave('draft', 'socket-1');
    expect(named(other)).toEqual(['Bob']);
    one.enter('draft', 'socket-1', ada, null);
    corridor.loses(here);
    await clock.advanceTo(clock.now() + 40_000);
    expect(named(other)).toEqual(['Bob']);
    one.onModuleDestroy();
    other.onModuleDestroy();
  });

  it('is each author once, where they were last', () => {
    const presence = new StudioPresence(new Corridor().door(), new VirtualClock());
    presence.enter('draft', 'tab-1', ada, ['scenario']);
    presence.enter('draft', 'tab-2', ada, ['locales']);
    presence.enter('draft', 'tab-1', ada, ['scenario', 'title']);
    expect(presence.in('draft')).toEqual([{ ...ada, at: ['scenario', 'title'] }]);
    presence.leave('draft', 'tab-1');
    expect(presence.in('draft')).toEqual([{ ...ada, at: ['locales'] }]);
    presence.leave('draft', 'tab-2');
    presence.leave('draft', 'tab-2');
    expect(presence.in('draft')).toEqual([]);
    presence.onModuleDestroy();
  });
});
