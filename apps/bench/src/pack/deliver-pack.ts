import { offset, scenarioAround } from './write-pack.js';

const BODY = 1024;

const WORDS = 'The duty officer reports that the gateway at the border of the network lets strange traffic pass. ';

/** The n-th inject of the pack, counted from 0. */
export const injectId = (n: number): string => `inject-${n}`;

/** One inject of 1 KB to every team at each of these drill times, in milliseconds. */
export function deliverPack(times: readonly number[]): string {
  return scenarioAround(
    times.map((time, n) => ({
      id: injectId(n),
      title: `Inject ${n}`,
      trigger: { at: offset(time) },
      body: `${n} ${WORDS.repeat(BODY / WORDS.length + 1)}`.slice(0, BODY).trimEnd().padEnd(BODY, '.'),
      tasks: ['measure'],
      form: [{ id: 'read', kind: 'acknowledge', label: 'Read' }],
      rules: [{ id: 'read', kind: 'acknowledged', field: 'read', text: 'Acknowledged' }],
    })),
  );
}
