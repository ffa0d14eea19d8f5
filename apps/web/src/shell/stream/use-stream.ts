import type { Viewed } from '#libs/domain';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { KeptLines } from './kept-lines.js';
import { Stream, type Fold, type Seen } from './stream.js';

interface Followed<Event extends Viewed, View> {
  readonly stream: Stream<Event, View>;
  readonly seen: Seen<View>;
}

/**
 * Follows the viewer's stream of a drill as long as the place is open.
 * @param keep under which name this browser keeps the stream, so that it is there without the server
 * @param how must stay the same object from one rendering to the next: a constant of its module
 */
export function useStream<Event extends Viewed, View>(
  how: Fold<Event, View>,
  drill?: string,
  keep?: string,
): Followed<Event, View> {
  const stream = useMemo(
    () => new Stream(how, drill, keep === undefined ? undefined : new KeptLines(keep)),
    [how, drill, keep],
  );
  useEffect(() => {
    stream.open();
    return () => stream.close();
  }, [stream]);
  return { stream, seen: useSyncExternalStore(stream.subscribe, stream.current) };
}
