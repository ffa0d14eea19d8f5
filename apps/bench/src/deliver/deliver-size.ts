export interface DeliverSize {
  /** As the figures are called. */
  readonly name: string;
  readonly consoles: number;
  readonly teams: number;
  /** Processes that have consoles; with more than one, another wakes the drills, and the bare servers are as many. */
  readonly processes: number;
  /** Rounds that are measured, and rounds before them that are not. */
  readonly rounds: number;
  readonly warmUp: number;
  /** Milliseconds from one release to the next; the bare servers send at a third and at two thirds of it. */
  readonly interval: number;
  /** Milliseconds in which nothing happens but what consoles cost by being there. */
  readonly rest: number;
}

const A_TEAM = 25;

const sized = (consoles: number, processes: number, more: Partial<DeliverSize>): DeliverSize => ({
  name: ['deliver', ...(consoles === 1000 ? [] : [consoles]), ...(processes === 1 ? [] : ['two'])].join('-'),
  consoles,
  teams: consoles / A_TEAM,
  processes,
  rounds: 40,
  warmUp: 5,
  interval: 1200,
  rest: 10_000,
  ...more,
});

const FIVE = { rounds: 20, warmUp: 3, interval: 3000 };
const TEN = { rounds: 12, warmUp: 2, interval: 6000 };

export const DELIVER: Readonly<Record<'full' | 'quick' | 'small', readonly DeliverSize[]>> = {
  full: [
    sized(1000, 1, {}),
    sized(5000, 1, FIVE),
    sized(10_000, 1, TEN),
    sized(1000, 2, {}),
    sized(5000, 2, FIVE),
    sized(10_000, 2, TEN),
  ],
  quick: [sized(1000, 1, { rounds: 12, warmUp: 3 }), sized(2000, 2, { rounds: 8, warmUp: 2, rest: 1000 })],
  small: [
    sized(20, 1, { name: 'deliver', teams: 4, rounds: 3, warmUp: 1, interval: 600, rest: 500 }),
    sized(20, 2, { teams: 4, rounds: 2, warmUp: 1, interval: 600, rest: 100 }),
  ],
};
