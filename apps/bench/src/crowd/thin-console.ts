import type { Following, Receipt, Reply, StreamEntry } from '#libs/contracts';
import { WebSocket } from 'ws';

const OPEN = '0';
const PING = '2';
const PONG = '3';
const CONNECTED = '40';
const EVENT = '42';
/** The same as its two bytes: a frame of an event is known without reading the rest of it. */
const isEvent = (data: Buffer): boolean => data[0] === 0x34 && data[1] === 0x32;
const REPLY = '43';
const REFUSED = '44';

/** Told of new lines: which, how large the frame was, and when it came (given by the clock that the console got). */
export type Heard = (entries: readonly StreamEntry[], bytes: number, at: number) => void;

/** When an event that has come is read. */
export type Reading = (read: () => void) => void;

interface Waiting {
  readonly answer: (answer: Reply<unknown>) => void;
  readonly fail: (reason: Error) => void;
}

/**
 * A console reduced to what it says and hears: socket.io's protocol over a bare WebSocket. Hundreds share one process and
 * two cores with the server under test, so they must cost no more than the bare sockets that they are compared with.
 */
export class ThinConsole {
  private readonly replies = new Map<number, Waiting>();
  private asked = 0;

  private constructor(private readonly socket: WebSocket) {}

  /** Connects, and follows the stream from its beginning. */
  static async connect(
    url: string,
    auth: { readonly token: string; readonly drill: string },
    clock: () => number,
    heard: Heard,
    /** Told of the lines that were there before. */
    past: (entries: readonly StreamEntry[]) => void = () => undefined,
    reading: Reading = (read) => read(),
  ): Promise<ThinConsole> {
    const address = `${url.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`;
    const socket = new WebSocket(address, { perMessageDeflate: false });
    const console = new ThinConsole(socket);
    await new Promise<void>((connected, failed) => {
      socket.on('error', failed);
      socket.on('close', (code) => {
        const reason = new Error(`closed with ${code}`);
        failed(reason);
        for (const { fail } of console.replies.values()) fail(reason);
      });
      socket.on('message', (data: Buffer) => {
        const at = clock();
        if (isEvent(data))
          return reading(() => {
            const [, entries] = JSON.parse(data.toString('utf8', EVENT.length)) as [string, StreamEntry[]];
            heard(entries, data.length, at);
          });
        const text = data.toString();
        if (text === PING) socket.send(PONG);
        else if (text.startsWith(REPLY)) console.replied(text);
        else if (text.startsWith(CONNECTED)) connected();
        else if (text.startsWith(REFUSED)) failed(new Error(text));
        else if (text.startsWith(OPEN)) socket.send(`${CONNECTED}${JSON.stringify(auth)}`);
      });
    });
    const reply = await console.ask<Following>('follow', { since: 0 });
    if (reply.ok) past(reply.value.entries);
    return console;
  }

  acknowledge(...injects: readonly string[]): Promise<Reply<Receipt>> {
    return this.ask('delivered', { injects: [...injects] });
  }

  ask<T>(verb: string, input: object): Promise<Reply<T>> {
    const number = this.asked++;
    return new Promise((answer, fail) => {
      this.replies.set(number, { answer: answer as Waiting['answer'], fail });
      this.socket.send(`${EVENT}${number}${JSON.stringify([verb, input])}`);
    });
  }

  close(): void {
    this.socket.removeAllListeners('close');
    this.socket.close();
  }

  private replied(text: string): void {
    const begins = text.indexOf('[');
    const number = Number(text.slice(2, begins));
    const [answer] = JSON.parse(text.slice(begins)) as [Reply<unknown>];
    this.replies.get(number)?.answer(answer);
    this.replies.delete(number);
  }
}
