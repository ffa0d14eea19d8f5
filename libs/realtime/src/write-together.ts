/** The part of a connection's stream that holds writes back and lets them go. */
interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Of a socket, what is needed to hear what it says, and to know it again by its connection. */
interface Speaking {
  readonly conn: object;
  on(verb: string, heard: (given: unknown, reply: unknown) => void): unknown;
}

const waiting = new WeakMap<object, number>();
const corked = new Set<Corkable>();

/** The same socket, on which it is noted how many of its questions wait for their answers. */
export function answerable(socket: Speaking): Pick<Speaking, 'on'> {
  const { conn } = socket;
  const note = (more: number): void => void waiting.set(conn, (waiting.get(conn) ?? 0) + more);
  return {
    on: (verb, heard) =>
      socket.on(verb, (given, reply) => {
        if (typeof reply !== 'function') return heard(given, reply);
        note(1);
        heard(given, (answer: unknown) => {
          note(-1);
          (reply as (answer: unknown) => void)(answer);
        });
      }),
  };
}

/**
 * Where a connection waits for an answer, whatever is written to it until the end of the present turn leaves in one piece:
 * lines that come of a command and the answer to it cost the machine one write, and the console one reading.
 */
export function writeTogether(conn: object, stream: Corkable): void {
  if ((waiting.get(conn) ?? 0) <= 0 || corked.has(stream)) return;
  if (corked.size === 0) process.nextTick(letGo);
  corked.add(stream);
  stream.cork();
}

function letGo(): void {
  const all = [...corked];
  corked.clear();
  for (const stream of all) stream.uncork();
}
