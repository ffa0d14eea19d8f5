import { WIRE, WIRE_HEADER, wiresAhead, type Problem } from '#libs/contracts';
import { foundEnded } from './ended.js';
import { foundStale } from './staleness.js';

/** The server has refused: `problem.code` says why, in a word that never changes its meaning. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title);
    this.name = 'Refusal';
  }
}

/** No answer came at all. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('no answer', { cause });
    this.name = 'Unreachable';
  }
}

interface Asking {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  /** The command's idempotency key: sent again with it, the command is done once. */
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** Asks the server over HTTP. @throws {Refusal | Unreachable} */
export async function ask<T>(path: string, { method = 'GET', body, key, signal }: Asking = {}): Promise<T> {
  const form = body instanceof FormData;
  const headers: Record<string, string> = {
    [WIRE_HEADER]: WIRE,
    ...(body !== undefined && !form && { 'content-type': 'application/json' }),
    ...(key !== undefined && { 'idempotency-key': key }),
  };
  const sent = body === undefined ? {} : { body: form ? body : JSON.stringify(body) };
  let response: Response;
  let text: string;
  try {
    response = await fetch(`/api/v1/${path}`, { method, headers, ...sent, ...(signal && { signal }) });
    text = await response.text();
    const spoken = response.headers.get(WIRE_HEADER);
    // An older process answers while Muster is being renewed: that is not this page's fault.
    if (spoken !== null && !(wiresAhead(spoken) <= 0)) foundStale();
  } catch (error) {
    throw new Unreachable(error);
  }
  if (response.ok) return (text === '' ? undefined : JSON.parse(text)) as T;
  const problem = problemIn(text, response.status);
  if (problem.code === 'not-signed-in') foundEnded();
  throw new Refusal(problem);
}

/** A proxy in between answers with pages of its own. */
function problemIn(text: string, status: number): Problem {
  try {
    const found = JSON.parse(text) as Problem;
    if (typeof found.code === 'string') return found;
  } catch {
    // No JSON: told as the answer of something else than Muster.
  }
  return { type: 'about:blank', title: `HTTP ${status}`, status, code: 'internal' };
}
