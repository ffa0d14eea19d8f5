import type { DrillEvent, Entry } from '#libs/domain';
import type { Line } from '../chain.js';

/** The entries of one command share their actor: it is written out once. */
export function toLines(entries: readonly Entry[]): Line[] {
  let latest: { of: Entry['actor']; text: string } | undefined;
  return entries.map(({ drill, seq, at, time, actor, key, asked, event }) => {
    if (latest?.of !== actor) latest = { of: actor, text: JSON.stringify(actor) };
    const text = latest.text;
    return { drill, seq, at, time, actor: text, key: key ?? null, asked: asked ?? null, event: JSON.stringify(event) };
  });
}

export function toEntry(line: Line): Entry {
  return {
    drill: line.drill,
    seq: line.seq,
    at: line.at,
    time: line.time,
    actor: JSON.parse(line.actor) as Entry['actor'],
    ...(line.key !== null && { key: line.key }),
    ...(line.asked !== null && { asked: line.asked }),
    event: JSON.parse(line.event) as DrillEvent,
  };
}
