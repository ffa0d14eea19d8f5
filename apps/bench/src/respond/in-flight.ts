import { performance } from 'node:perf_hooks';

/** What a time of doing one thing over and over came to. */
export interface Flight {
  readonly done: number;
  readonly failed: number;
  readonly perSecond: number;
  readonly times: readonly number[];
}

/**
 * Keeps as many of a thing in flight as there are lanes, each lane doing one after the other, until the time is over.
 * `once` gives whether it was done.
 */
export async function keepInFlight(
  lanes: number,
  milliseconds: number,
  once: (lane: number) => Promise<boolean>,
): Promise<Flight> {
  const times: number[] = [];
  let failed = 0;
  const began = performance.now();
  const lane = async (number: number): Promise<void> => {
    for (let at = performance.now(); at - began < milliseconds; at = performance.now()) {
      if (await once(number)) times.push(performance.now() - at);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number)));
  const seconds = (performance.now() - began) / 1000;
  return { done: times.length, failed, perSecond: times.length / seconds, times };
}
