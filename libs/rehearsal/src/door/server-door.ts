import { Problem, Session } from '#libs/contracts';

const TRIES = 8;
const BREATH = 250;
const PATIENCE = 30_000;
const HOUR = 3_600_000;
/** Statuses after which the same may be asked again: the server is away, or has too much to do. */
const AWAY: ReadonlySet<number> = new Set([429, 502, 503]);

/** What the server said no with. */
export class ServerSaidNo extends Error {
  constructor(
    readonly problem: Pick<Problem, 'code' | 'status' | 'title' | 'detail'>,
    what: string,
  ) {
    super(`${what}: ${problem.detail ?? problem.title} (${problem.code})`);
  }
}

/** The server could not be reached at all, or kept failing. */
export class ServerAway extends Error {}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

interface Ask {
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly form?: () => FormData;
  /** Without a key a command is not sent again: nobody could say whether it was done. */
  readonly key?: string;
  /** Milliseconds until all of it must have come; default half a minute. */
  readonly patience?: number;
}

/** Muster's HTTP door as somebody outside uses it: signed in by a code, patient with a server that is away. */
export class ServerDoor {
  constructor(
    readonly url: string,
    private readonly token?: string,
  ) {}

  /** Signs in with a code. */
  async signIn(code: string): Promise<{ door: ServerDoor; session: Session; token: string }> {
    const body = await this.ask({ method: 'POST', path: '/sessions', body: { code }, key: 'sign-in' });
    const session = Session.parse(body);
    if (session.token === undefined) throw new ServerAway('the server gave no token');
    return { door: new ServerDoor(this.url, session.token), session, token: session.token };
  }

  /** The same person at another process of the same installation. */
  at(url: string): ServerDoor {
    return new ServerDoor(url, this.token);
  }

  get(path: string): Promise<unknown> {
    return this.ask({ method: 'GET', path });
  }

  async getText(path: string): Promise<string> {
    return (await this.fetch({ method: 'GET', path })).text();
  }

  async getBytes(path: string): Promise<Buffer> {
    return Buffer.from(await (await this.fetch({ method: 'GET', path })).arrayBuffer());
  }

  /** What is too large for memory. It may take longer than any other answer. */
  async getStream(path: string): Promise<AsyncIterable<Uint8Array>> {
    const { body } = await this.fetch({ method: 'GET', path, patience: HOUR });
    if (!body) throw new ServerAway(`GET ${path} gave nothing`);
    return body as unknown as AsyncIterable<Uint8Array>;
  }

  post(path: string, body: unknown, key?: string): Promise<unknown> {
    return this.ask({ method: 'POST', path, body, ...(key !== undefined && { key }) });
  }

  upload(path: string, form: () => FormData): Promise<unknown> {
    return this.ask({ method: 'POST', path, form, key: 'content' });
  }

  private async ask(asked: Ask): Promise<unknown> {
    const response = await this.fetch(asked);
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  private async fetch(asked: Ask): Promise<Response> {
    const patient = asked.method === 'GET' || asked.key !== undefined;
    for (let tries = 1; ; tries++) {
      const response = await this.once(asked).catch((error: unknown) => error as Error);
      const away = response instanceof Error || AWAY.has(response.status);
      if (!away && response.ok) return response;
      if (!away || !patient || tries >= TRIES) throw await this.refusal(asked, response);
      await pause(BREATH * 2 ** Math.min(tries, 4));
    }
  }

  private once({ method, path, body, form, key, patience = PATIENCE }: Ask): Promise<Response> {
    const headers: Record<string, string> = { accept: 'application/json' };
    if (this.token !== undefined) headers['authorization'] = `Bearer ${this.token}`;
    if (key !== undefined) headers['idempotency-key'] = key;
    if (body !== undefined) headers['content-type'] = 'application/json';
    const sent = form ? form() : body === undefined ? null : JSON.stringify(body);
    const signal = AbortSignal.timeout(patience);
    return fetch(`${this.url}/api/v1${path}`, { method, headers, body: sent, signal });
  }

  private async refusal({ method, path }: Ask, response: Response | Error): Promise<Error> {
    const what = `${method} ${path}`;
    if (response instanceof Error) {
      const cause = response.cause instanceof Error ? response.cause.message : response.message;
      return new ServerAway(`${this.url} does not answer (${what}): ${cause}`);
    }
    const said = Problem.safeParse(await response.json().catch(() => undefined));
    if (said.success) return new ServerSaidNo(said.data, what);
    return new ServerAway(`${what} gave status ${response.status} without a problem in words`);
  }
}
