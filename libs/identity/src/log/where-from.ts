import type { FastifyRequest } from 'fastify';

/** Where a request comes from: its address, and browser and system, roughly. */
export interface WhereFrom {
  readonly address: string;
  readonly agent: string;
}

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(?:A|iOS)?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  // Not at the beginning of a word: one without a window is a HeadlessChrome.
  [/Chrom(?:e|ium)\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
  [/^muster\b/, 'muster'],
];
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X|Macintosh/, 'macOS'],
  [/CrOS/, 'ChromeOS'],
  [/Linux/, 'Linux'],
];

const nameIn = (names: typeof BROWSERS, agent: string): string | undefined =>
  names.find(([sign]) => sign.test(agent))?.[1];

/** Enough to recognise an own machine by, too little to follow anybody by. */
export function coarseAgent(agent: string | undefined): string {
  const said = (agent ?? '').slice(0, 500);
  return [nameIn(BROWSERS, said), nameIn(SYSTEMS, said)].filter((name) => name !== undefined).join(', ');
}

export const whereFrom = ({ ip, headers }: Pick<FastifyRequest, 'ip' | 'headers'>): WhereFrom => ({
  address: ip,
  agent: coarseAgent(headers['user-agent']),
});
