const { default: Sequencer } = require('@jest/test-sequencer');

/** What mostly waits, for processes of its own or for time to pass, longest first: begun late, it would keep one core idle. */
const LONGEST = [
  'apps/bench/test/bench.spec',
  'apps/chaos/test/short-run.spec',
  'apps/api/test/upgrade/',
  'apps/api/test/start/',
  'apps/api/test/kill-and-restart.spec',
  'apps/api/test/backup/',
  'apps/api/test/leaving.spec',
  'libs/conduct/test/queue-alarm.spec',
  'apps/api/test/floods/',
  'apps/api/test/browser/',
];

const placeOf = ({ path }) => {
  const place = LONGEST.findIndex((part) => path.includes(part));
  return place < 0 ? LONGEST.length : place;
};

/** Otherwise as Jest has them: by how long they took last time, or by their size. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
};
