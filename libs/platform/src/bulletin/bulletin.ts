/**
 * Short notices between the processes of one installation. A notice may come late, twice or never, so nothing may rest on
 * it: it says where to look in the database, and whoever missed some is told that there was a gap.
 */
export abstract class Bulletin {
  /** Tells every other process, never the own one. */
  abstract say(topic: string, text: string): void;
  /** Hears what other processes say of a topic. */
  abstract hear(topic: string, heard: (text: string) => void): void;
  /** Called when notices may have been missed: look everywhere. */
  abstract onGap(gap: () => void): void;
  abstract close(): Promise<void>;
}
