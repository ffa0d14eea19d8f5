import { ok, type Result } from '#libs/domain';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { tooOften } from './too-often.js';

/** How much is taken in ten seconds; 0 for as much as comes. */
export interface FlowLimits {
  /** From one session, and from one person in all their sessions. */
  readonly session: number;
  /** From all consoles of one team. */
  readonly team: number;
  /** From one address. */
  readonly address: number;
}

/** Of a caller, what its flood is counted under. */
interface Counted {
  readonly console: string;
  readonly person?: string;
  readonly drill?: string;
  readonly team?: string;
}

/** Seconds. */
const WINDOW = 10;
const SECOND = 1000;

/**
 * Holds back whoever asks for more than anybody needs. Each process counts for itself and in memory: what is to be
 * spared is this process, and a counter shared by all would make every request wait for another machine.
 */
export class FloodGate {
  private readonly sessions: RateLimiterMemory | undefined;
  private readonly teams: RateLimiterMemory | undefined;
  private readonly addresses: RateLimiterMemory | undefined;

  constructor({ session, team, address }: FlowLimits) {
    this.sessions = limiter('session', session);
    this.teams = limiter('team', team);
    this.addresses = limiter('address', address);
  }

  /** @param weight how many small requests it is worth */
  ofAddress(address: string, weight = 1): Promise<Result<true>> {
    return take(this.addresses, address, weight);
  }

  /** Whatever bears a session's token, before anybody knows whose it is. */
  ofToken(token: string, weight = 1): Promise<Result<true>> {
    return take(this.sessions, `token/${token}`, weight);
  }

  /** A person counts once, however many sessions they have; a team once, however many consoles. */
  async ofCaller({ console, person, drill, team }: Counted): Promise<Result<true>> {
    const own = await take(this.sessions, person === undefined ? `console/${console}` : `person/${person}`, 1);
    return own.ok && team !== undefined ? take(this.teams, `${drill ?? ''}/${team}`, 1) : own;
  }
}

const limiter = (keyPrefix: string, points: number): RateLimiterMemory | undefined =>
  points === 0 ? undefined : new RateLimiterMemory({ keyPrefix, points, duration: WINDOW });

async function take(limit: RateLimiterMemory | undefined, key: string, points: number): Promise<Result<true>> {
  try {
    await limit?.consume(key, points);
    return ok(true);
  } catch (over) {
    if (over instanceof Error) throw over;
    return tooOften(Math.ceil((over as RateLimiterRes).msBeforeNext / SECOND));
  }
}
