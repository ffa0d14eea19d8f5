/** The part of a connection's stream that holds writes back and lets them go. */
interface Corkable {
  cork(): void;
  uncork(): void;
}

let held: Corkable[] = [];
const known = new Set<Corkable>();

function letGo(): void {
  const all = held;
  held = [];
  known.clear();
  for (const stream of all) stream.uncork();
}

/**
 * Whatever is written to this stream until the end of the present turn leaves in one piece: lines that come of a command
 * and the answer to it cost the machine one write, and whoever receives them one read.
 */
export function writeTogether(stream: Corkable): void {
  if (known.has(stream)) return;
  if (held.length === 0) process.nextTick(letGo);
  known.add(stream);
  held.push(stream);
  stream.cork();
}
