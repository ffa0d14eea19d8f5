import { HighMark, logger, type Mark } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';

const log = logger('identity');

/** The name under which it is kept how far the log has come. */
export const SIGN_IN_MARK = 'sign-in-log';

/** The last line of the log, and whether it reaches as far, unchanged, as it is known to have come. */
export interface LogHead {
  readonly seq: bigint;
  readonly hash: Buffer | undefined;
  /** Up to which line it was written before; set where that one is missing or another. */
  readonly lostUpTo: number | undefined;
}

interface Found {
  readonly seq: string;
  readonly hash: Buffer;
  readonly marked: Buffer | null;
}

const LAST = `
  SELECT seq, hash, (SELECT hash FROM sign_in_log WHERE seq = $1) AS marked FROM sign_in_log ORDER BY seq DESC LIMIT 1`;

/**
 * How far the log of sign-ins has come is kept in the data folder too, under the installation's seal. So it shows when its
 * newest lines are cut off, or when all lines are written anew with hashes that fit.
 */
@Injectable()
export class LogHeads {
  private known: Promise<Mark | undefined> | undefined;

  constructor(@Inject(HighMark) private readonly mark: HighMark) {}

  async last(source: DataSource): Promise<LogHead> {
    const known = await (this.known ??= this.mark.read());
    const head = await look(source, known);
    if (head.lostUpTo === undefined) return head;
    // Another process may have found it out already.
    this.known = this.mark.read();
    return look(source, await this.known);
  }

  /** Another line was kept; after a loss, the count begins anew from it. */
  async moved(seq: bigint, hash: Buffer, afterLoss: boolean): Promise<void> {
    const before = await this.known;
    const mark = { era: (before?.era ?? 0) + Number(afterLoss), number: Number(seq), value: hash.toString('hex') };
    this.known = Promise.resolve(mark);
    await this.mark.keep(mark).catch((err: unknown) => log.warn({ err }, 'the head of the log was not kept apart'));
  }
}

async function look(source: DataSource, known: Mark | undefined): Promise<LogHead> {
  const [last] = await source.query<Found[]>(LAST, [known?.number ?? 0]);
  const isThere = known === undefined || last?.marked?.toString('hex') === known.value;
  return { seq: BigInt(last?.seq ?? 0), hash: last?.hash, lostUpTo: isThere ? undefined : known.number };
}
