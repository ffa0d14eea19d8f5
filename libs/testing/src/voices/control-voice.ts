import type { InjectLine, DrillSummary, Receipt } from '#libs/contracts';
import { toldBy, type Answered, type HttpVoice } from './http-voice.js';

/** Control of one drill. What it does is done, with everything that comes of it, when its promise settles. */
export class ControlVoice {
  constructor(
    readonly http: HttpVoice,
    readonly drill: string,
    private readonly rest: () => Promise<void>,
  ) {}

  /** Sends a command as it is; the answer may be a refusal. */
  async posts(path: string, body?: unknown, key?: string): Promise<Answered> {
    const answered = await this.http.posts(`/api/v1/drills/${this.drill}/${path}`, body, key);
    await this.rest();
    return answered;
  }

  private async does(path: string, body?: unknown): Promise<Receipt> {
    return toldBy(path, await this.posts(path, body));
  }

  starts = (): Promise<Receipt> => this.does('start');
  pauses = (reason: string): Promise<Receipt> => this.does('pause', { reason });
  resumes = (): Promise<Receipt> => this.does('resume');
  stops = (reason: string): Promise<Receipt> => this.does('stop', { reason });
  ends = (reason: string): Promise<Receipt> => this.does('end', { reason });
  aborts = (reason: string): Promise<Receipt> => this.does('abort', { reason });
  setsSpeed = (speed: number): Promise<Receipt> => this.does('speed', { speed });
  jumpsTo = (phase: string, passed?: 'skip' | 'release'): Promise<Receipt> => this.does('jump', { phase, passed });
  announces = (text: string, to?: readonly string[]): Promise<Receipt> => this.does('announcements', { text, to });
  opensComcheck = (): Promise<Receipt> => this.does('comcheck');

  releases = (inject: string, teams?: readonly string[]): Promise<Receipt> =>
    this.does(`injects/${inject}/release`, { teams });
  releasesContingency = (inject: string, teams?: readonly string[]): Promise<Receipt> =>
    this.does(`injects/${inject}/contingency`, { teams });
  holds = (inject: string): Promise<Receipt> => this.does(`injects/${inject}/hold`);
  frees = (inject: string): Promise<Receipt> => this.does(`injects/${inject}/free`);
  skips = (inject: string, reason: string, teams?: readonly string[]): Promise<Receipt> =>
    this.does(`injects/${inject}/skip`, { reason, teams });
  reschedules = (inject: string, at: string): Promise<Receipt> => this.does(`injects/${inject}/reschedule`, { at });
  closes = (inject: string, teams?: readonly string[]): Promise<Receipt> =>
    this.does(`injects/${inject}/close`, { teams });
  inserts = (inject: object): Promise<Receipt> => this.does('injects', inject);

  async edits(inject: { readonly id: string }): Promise<Receipt> {
    const answered = await this.http.asks('put', `/api/v1/drills/${this.drill}/injects/${inject.id}`, inject);
    await this.rest();
    return toldBy('edit', answered);
  }

  async seesDrill(): Promise<DrillSummary> {
    return toldBy('the drill', await this.http.asks('get', `/api/v1/drills/${this.drill}`));
  }

  async seesInject(id: string): Promise<InjectLine> {
    const lines = toldBy<InjectLine[]>('the MSEL', await this.http.asks('get', `/api/v1/drills/${this.drill}/injects`));
    const found = lines.find((line) => line.id === id);
    if (!found) throw new Error(`control sees no inject ${id}`);
    return found;
  }
}
