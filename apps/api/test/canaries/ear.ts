import type { Reply } from '#libs/contracts';
import { HttpVoice, type Answered, type Method } from '#libs/testing';
import { io, type Socket } from 'socket.io-client';
import { unpacked } from './unpacked.js';

const PATIENCE = 20_000;

/** Everything that one viewer receives, in whatever way, as text: one message each. */
export class Ear {
  readonly messages: string[] = [];

  constructor(
    /** Who listens: a team's id, or what else there is. */
    readonly name: string,
  ) {}

  hear(...parts: readonly unknown[]): void {
    this.messages.push(parts.map((part) => (typeof part === 'string' ? part : JSON.stringify(part))).join('\n'));
  }

  /** Signs in, and hears every answer that this voice gets, its head too. */
  async signsIn(url: string, code: string): Promise<HeardVoice> {
    const { token = '' } = await new HttpVoice(url).signsIn(code);
    return new HeardVoice(url, token, this);
  }

  /** Sits down at a console and hears every packet that comes over its socket. */
  async listens(url: string, token: string, drill: string): Promise<Listening> {
    const options = { auth: { token, drill }, transports: ['websocket'], reconnection: false, forceNew: true };
    const socket = io(url, { ...options, autoConnect: false });
    socket.io.on('open', () => {
      const { engine } = socket.io;
      engine.on('packet', ({ type, data }: { type: string; data?: unknown }) => this.hear(type, data ?? ''));
    });
    await new Promise<void>((resolve, reject) => {
      socket.on('connect', resolve).on('connect_error', reject);
      socket.connect();
    });
    const listening = new Listening(socket);
    await listening.says('follow', { since: 0 });
    return listening;
  }
}

/** Somebody who speaks over HTTP, every answer of which is heard. */
export class HeardVoice extends HttpVoice {
  constructor(
    url: string,
    token: string,
    private readonly ear: Ear,
  ) {
    super(url, token);
  }

  override async asks(...said: [Method, string, unknown?, Record<string, string>?]): Promise<Answered> {
    const answered = await super.asks(...said);
    const { date: _date, ...headers } = answered.headers;
    const text = typeof answered.text === 'string' ? answered.text : String(answered.body);
    this.ear.hear(String(answered.status), headers, text);
    return answered;
  }
}

/** Fetches an archive, and hears all that is in it. */
export async function hearsArchive(ear: Ear, { url, token }: HttpVoice, path: string): Promise<void> {
  const answered = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${token ?? ''}` } });
  const content = Buffer.from(await answered.arrayBuffer());
  const files = answered.ok ? [...(await unpacked(content))].flat() : [content.toString()];
  ear.hear(String(answered.status), [...answered.headers].flat().join('\n'), ...files);
}

/** A console that says something now and then. */
export class Listening {
  constructor(private readonly socket: Socket) {}

  says(verb: string, input: unknown): Promise<Reply<unknown>> {
    return this.socket.timeout(PATIENCE).emitWithAck(verb, input) as Promise<Reply<unknown>>;
  }

  leaves(): void {
    this.socket.disconnect();
  }
}
