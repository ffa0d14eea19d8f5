/** System errors of a socket to a server that is not there, or not any more. */
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** SQLSTATEs of a server that is going, coming or full: shutdown, crash, starting, too many connections. */
const STATES = new Set(['57P01', '57P02', '57P03', '57P05', '53300']);

/** What pg and its pool say without a code. */
const WORDS =
  /^(Connection terminated|timeout exceeded when trying to connect|timeout expired|Client has encountered a connection error|Client was closed|The client is closed)/i;

/**
 * Whether an error means that the database is away (then the request may be tried again: 503) rather than that the
 * question was wrong. Knows pg, its pool, TypeORM's wrapper (`driverError`) and aggregates of several addresses.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (!isError(error)) return false;
  const { code, driverError, cause, errors } = error;
  if (typeof code === 'string' && (STATES.has(code) || /^08\w{3}$/.test(code))) return true;
  if (typeof code === 'string' && SOCKET.has(code)) return isFromSocket(error);
  if (WORDS.test(error.message)) return true;
  if (Array.isArray(errors) && errors.length > 0 && errors.every(isDatabaseAway)) return true;
  return [driverError, cause].some((inner) => inner !== error && isDatabaseAway(inner));
}

/** By its shape: an error of Node itself is of another class where code runs in a context of its own, as Jest's does. */
function isError(error: unknown): error is Error & Record<string, unknown> {
  return typeof error === 'object' && error !== null && 'message' in error && typeof error.message === 'string';
}

/** A missing file is ENOENT too: only system calls of sockets and names count. */
function isFromSocket(error: Error): boolean {
  const { syscall } = error as NodeJS.ErrnoException;
  return syscall === undefined || /^(connect|read|write|getaddrinfo)/.test(syscall);
}
