import { HighMark } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { BEGINNING, hashAfter, type LogRow } from './log-line.js';

/** Which lines somebody asks for. */
export interface LogAsked {
  readonly before?: number | undefined;
  readonly limit: number;
  readonly drill?: string | undefined;
  readonly person?: string | undefined;
  /** Only these kinds of lines. */
  readonly what?: readonly string[] | undefined;
}

/** Whether every line follows from the one before; otherwise the number of the first that does not. */
export type LogCheck = { readonly holds: true } | { readonly holds: false; readonly firstBroken: number };

const PAGE = 1000;

/** Reads the log of sign-ins. */
@Injectable()
export class ReadLog {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(HighMark) private readonly mark: HighMark,
  ) {}

  /** The newest first. */
  lines({ before, limit, drill, person, what }: LogAsked): Promise<LogRow[]> {
    return this.source.query<LogRow[]>(
      `SELECT * FROM sign_in_log
       WHERE ($1::bigint IS NULL OR seq < $1) AND ($2::uuid IS NULL OR drill = $2)
         AND ($3::uuid IS NULL OR person = $3) AND ($4::text[] IS NULL OR what = ANY ($4))
       ORDER BY seq DESC LIMIT $5`,
      [before ?? null, drill ?? null, person ?? null, what ?? null, limit],
    );
  }

  /** Goes through the chain from the first line, and looks whether it reaches, unchanged, as far as it is known to have come. */
  async check(): Promise<LogCheck> {
    // First of all: whatever is written from here on only makes the log longer.
    const mark = await this.mark.read();
    let before: Buffer = BEGINNING;
    let last = 0n;
    for (;;) {
      const rows = await this.source.query<LogRow[]>('SELECT * FROM sign_in_log WHERE seq > $1 ORDER BY seq LIMIT $2', [
        String(last),
        PAGE,
      ]);
      for (const row of rows) {
        last += 1n;
        const follows = BigInt(row.seq) === last && hashAfter(before, row).equals(row.hash);
        const isOther = mark?.number === Number(last) && mark.value !== row.hash.toString('hex');
        if (!follows || isOther) return { holds: false, firstBroken: Number(last) };
        before = row.hash;
      }
      if (rows.length === PAGE) continue;
      return mark && mark.number > last ? { holds: false, firstBroken: Number(last) + 1 } : { holds: true };
    }
  }
}
