/** After so many tries, over some eight hours, a delivery is given up. */
export const MOST_TRIES = 20;

const FIRST = 1000;
const LONGEST = 3600_000;

/** How long to wait after a try that did not arrive, in milliseconds: a second, then twice as long each time, up to an hour. */
export const waitAfter = (tries: number): number => Math.min(FIRST * 2 ** (tries - 1), LONGEST);
