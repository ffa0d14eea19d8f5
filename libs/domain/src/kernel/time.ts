/** Milliseconds since 1970-01-01T00:00:00Z on the server's clock. */
export type Instant = number;

/** Milliseconds of play since StartEx; stands still while the drill is paused. */
export type DrillTime = number;

export type Milliseconds = number;

const OFFSET = /^T\+(\d{1,3}):([0-5]\d)(?::([0-5]\d)(?:\.(\d{3}))?)?$/;
const DURATION = /^(?:(\d{1,4})h)?(?:(\d{1,5})m)?(?:(\d{1,6})s)?(?:(\d{1,7})ms)?$/;

/** Reads `T+02:15`, `T+02:15:00` or `T+02:15:00.250`; anything else gives undefined. */
export function parseOffset(text: string): DrillTime | undefined {
  const found = OFFSET.exec(text);
  if (!found) return undefined;
  const [, hours, minutes, seconds = '0', millis = '0'] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(millis);
}

/** Writes drill time as `T+HH:MM:SS`, with milliseconds only where there are any. */
export function formatOffset(time: DrillTime): string {
  const whole = Math.max(0, Math.round(time));
  const two = (value: number): string => String(value).padStart(2, '0');
  const millis = whole % 1000;
  const seconds = Math.floor(whole / 1000);
  const clock = `T+${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return millis === 0 ? clock : `${clock}.${String(millis).padStart(3, '0')}`;
}

/** Reads `90s`, `5m`, `1h30m` or `250ms`; anything else gives undefined. */
export function parseDuration(text: string): Milliseconds | undefined {
  const found = text === '' ? null : DURATION.exec(text);
  if (!found) return undefined;
  const [, hours = '0', minutes = '0', seconds = '0', millis = '0'] = found;
  return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000 + Number(millis);
}

/** Writes a span as `1h 05m`, `4m 10s`, `12s` or `250 ms`. */
export function formatDuration(span: Milliseconds): string {
  const whole = Math.max(0, Math.round(span));
  if (whole < 1000) return `${whole} ms`;
  const seconds = Math.floor(whole / 1000);
  const two = (value: number): string => String(value).padStart(2, '0');
  if (seconds < 60) return `${seconds}s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`;
  return `${Math.floor(seconds / 3600)}h ${two(Math.floor(seconds / 60) % 60)}m`;
}
