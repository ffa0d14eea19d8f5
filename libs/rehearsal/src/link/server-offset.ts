import type { Instant, Milliseconds } from '#libs/domain';

/**
 * How far the server's clock is ahead of ours, judged from one exchange; 0 where its instant lies between our sending
 * and receiving, because then the two clocks cannot be told apart (and on one machine they are one).
 */
export function serverOffset(sent: Instant, server: Instant, received: Instant): Milliseconds {
  return server >= sent && server <= received ? 0 : server - (sent + received) / 2;
}
