const CODES = new Set(['ENOSPC', 'EDQUOT']);

/** Whether an error means that the disk takes nothing more (then the request may be tried again later: 503). */
export const isDiskFull = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && CODES.has(String(error.code));
