const FIRST = 300;
const MOST = 5000;
const JITTER = 0.5;

/** How long a browser's console waits before it tries again, in milliseconds: what socket.io's client does as it is set up there. */
export function backoff(attempt: number): number {
  const wait = FIRST * 2 ** attempt;
  const jitter = (Math.random() * 2 - 1) * JITTER * wait;
  return Math.min(wait + jitter, MOST);
}
