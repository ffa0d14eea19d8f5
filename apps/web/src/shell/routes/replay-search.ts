/** Which places a replay shows, and at which drill time: its address holds the view. */
export interface ReplaySearch {
  /** A stream's name: `control`, `observers` or `team:<id>`. */
  readonly viewer?: string;
  /** Milliseconds of drill time to begin at. */
  readonly time?: number;
  /** On a team's console: the inject that is open. */
  readonly inject?: string;
  readonly part?: 'messages' | 'history';
}

const textIn = (found: unknown): string | undefined =>
  typeof found === 'string' && found.length <= 100 ? found : undefined;

/** Takes from an address what makes sense, and leaves the rest. */
export function readReplaySearch(found: Readonly<Record<string, unknown>>): ReplaySearch {
  const viewer = textIn(found['viewer']);
  const inject = textIn(found['inject']);
  const { time, part } = found;
  return {
    ...(viewer !== undefined && { viewer }),
    ...(inject !== undefined && { inject }),
    ...(typeof time === 'number' && Number.isFinite(time) && time >= 0 && { time }),
    ...((part === 'messages' || part === 'history') && { part }),
  };
}
