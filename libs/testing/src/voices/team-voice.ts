import type { Receipt, Reply, StreamEntry } from '#libs/contracts';
import type { TeamInject } from '#libs/domain';
import { randomUUID } from 'node:crypto';
import type { HttpVoice } from './http-voice.js';
import { LiveConsole } from './live-console.js';

export interface Outgoing {
  readonly kind?: 'message' | 'advisory';
  readonly tlp?: string;
  readonly subject?: string;
  readonly body?: string;
  readonly indicators?: readonly { readonly type: string; readonly value: string }[];
}

/** One team with its consoles, which all see the same. */
export class TeamVoice {
  readonly consoles: LiveConsole[] = [];

  constructor(
    readonly id: string,
    readonly drill: string,
    readonly code: string,
    readonly http: HttpVoice,
    private readonly rest: () => Promise<void>,
  ) {}

  get console(): LiveConsole {
    const [first] = this.consoles;
    if (!first) throw new Error(`team ${this.id} has no console`);
    return first;
  }

  /** Somebody more of the team signs in, perhaps under a name, and sits down. */
  async opensConsole(acknowledges = true, name?: string): Promise<LiveConsole> {
    const { url } = this.http;
    const { token = '' } = await this.http.signsIn(this.code, name);
    const opened = await LiveConsole.open({ url, token, drill: this.drill, acknowledges });
    this.consoles.push(opened);
    await this.rest();
    return opened;
  }

  /** The team's stream; every console has the same. */
  get lines(): readonly StreamEntry[] {
    return this.console.lines;
  }

  /** The inject as the team got it, once and at every console; it is a failure that a console lacks it or has it twice. */
  sees(inject: string): TeamInject {
    const seen = this.consoles.map(({ lines }) => releasesOf(lines, inject));
    const wrong = seen.findIndex((times) => times.length !== 1);
    const found = seen[0]?.[0];
    if (wrong < 0 && found) return found;
    throw new Error(`console ${wrong + 1} of ${this.id} has ${inject} ${seen[wrong]?.length ?? 0} times`);
  }

  hasSeen(inject: string): boolean {
    return this.consoles.some(({ lines }) => releasesOf(lines, inject).length > 0);
  }

  async tries(...said: Parameters<LiveConsole['says']>): Promise<Reply<unknown>> {
    const reply = await this.console.says(...said);
    await this.rest();
    return reply;
  }

  answers(inject: string, answer: object, key: string = randomUUID()): Promise<Receipt> {
    return this.does('answer', { inject, answer, key });
  }

  opens(inject: string): Promise<Receipt> {
    return this.does('opened', { inject });
  }

  takesHint(inject: string, hint: string): Promise<Receipt> {
    return this.does('hint', { inject, hint });
  }

  checksIn(): Promise<Receipt> {
    return this.does('comcheck', {});
  }

  tells(to: readonly string[], message: Outgoing = {}): Promise<Receipt> {
    const said = { tlp: 'TLP:GREEN', subject: 'For you', body: 'Please read.', ...message };
    return this.does('message', { key: randomUUID(), to, ...said });
  }

  private async does(verb: Parameters<LiveConsole['says']>[0], input: object): Promise<Receipt> {
    const reply = await this.tries(verb, input);
    if (reply.ok) return reply.value as Receipt;
    throw new Error(`${verb} of ${this.id} was refused: ${JSON.stringify(reply.problem)}`);
  }
}

function releasesOf(lines: readonly StreamEntry[], inject: string): TeamInject[] {
  return lines.flatMap(({ event }) =>
    event.type === 'inject-released' && typeof event.inject !== 'string' && event.inject.id === inject
      ? [event.inject]
      : [],
  );
}
