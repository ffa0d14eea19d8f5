import request from 'supertest';

/** What the server answered. */
export interface Answered {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The JSON body, or what came of it; empty where there was none. */
  readonly body: unknown;
  readonly text: string;
}

export type Method = 'get' | 'post' | 'put' | 'delete' | 'patch' | 'head';

/** Somebody who speaks over HTTP, signed in or not. */
export class HttpVoice {
  constructor(
    readonly url: string,
    readonly token?: string,
  ) {}

  /** Signs in with a code. */
  async signsIn(code: string, name?: string): Promise<HttpVoice> {
    const answered = await this.asks('post', '/api/v1/sessions', { code, ...(name !== undefined && { name }) });
    const { token } = answered.body as { token?: string };
    if (token === undefined) throw new Error(`the code ${code} let nobody in: ${answered.status} ${answered.text}`);
    return new HttpVoice(this.url, token);
  }

  async asks(
    method: Method,
    path: string,
    body?: unknown,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answered> {
    const asked = request(this.url)[method](path);
    if (this.token !== undefined) void asked.set('authorization', `Bearer ${this.token}`);
    for (const [name, value] of Object.entries(headers)) void asked.set(name, value);
    const { status, headers: given, body: read, text } = await asked.send(body as string | object | undefined);
    return { status, headers: given as Record<string, string>, body: read as unknown, text };
  }

  /** Sends a command under a key of one's own, or without one. */
  posts(path: string, body?: unknown, key?: string): Promise<Answered> {
    return this.asks('post', path, body, key === undefined ? {} : { 'idempotency-key': key });
  }
}

/** What is told, or why not: for commands that a test needs to have been done. */
export function toldBy<T>(what: string, { status, body, text }: Answered): T {
  if (status >= 200 && status < 300) return body as T;
  throw new Error(`${what} was refused: ${status} ${text}`);
}
