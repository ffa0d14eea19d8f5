import { WallClock } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { isTaken } from '../people/is-taken.js';
import { LogHeads, type LogHead } from './log-head.js';
import { BEGINNING, hashAfter, type LogRow, type Said } from './log-line.js';

interface Logged {
  readonly said: Said;
  readonly at: number;
}

interface Waiting extends Logged {
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/** How often it is tried to come behind what other processes write at the same time. */
const TRIES = 20;

const INSERT = `
  INSERT INTO sign_in_log (seq, at, what, person, by_person, drill, address, agent, about, hash)
  SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
    $9::text[], $10::bytea[])`;

/** Writes the log of sign-ins. All that waits goes in one statement behind the last line, whoever wrote that one. */
@Injectable()
export class SignInLog {
  private waiting: Waiting[] = [];
  private writing = false;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(WallClock) private readonly clock: WallClock,
    @Inject(LogHeads) private readonly heads: LogHeads,
  ) {}

  /** Settles when the line is kept. */
  write(said: Said): Promise<void> {
    return new Promise((kept, failed) => {
      this.waiting.push({ said, at: this.clock.now(), kept, failed });
      void this.writeWaiting();
    });
  }

  private async writeWaiting(): Promise<void> {
    if (this.writing) return;
    this.writing = true;
    while (this.waiting.length > 0) {
      const batch = this.waiting;
      this.waiting = [];
      try {
        await this.append(batch);
        for (const { kept } of batch) kept();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
    this.writing = false;
  }

  private async append(batch: readonly Waiting[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      const head = await this.heads.last(this.source);
      const rows = chained(head, head.lostUpTo === undefined ? batch : [this.harm(head, head.lostUpTo), ...batch]);
      const columns = (
        ['seq', 'at', 'what', 'person', 'by_person', 'drill', 'address', 'agent', 'about', 'hash'] as const
      ).map((column) => rows.map((row) => row[column]));
      try {
        await this.source.query(INSERT, columns);
        const last = rows.at(-1);
        if (last) await this.heads.moved(BigInt(last.seq), last.hash, head.lostUpTo !== undefined);
        return;
      } catch (error) {
        if (tries >= TRIES || !isTaken(error)) throw error;
      }
    }
  }

  /** What whoever cut lines off, or wrote them anew, finds in the log from then on. */
  private harm({ seq }: LogHead, upTo: number): Logged {
    return { said: { what: 'log-harmed', about: { writtenUpTo: upTo, foundUpTo: Number(seq) } }, at: this.clock.now() };
  }
}

function chained(head: LogHead, batch: readonly Logged[]): LogRow[] {
  let before = head.hash ?? BEGINNING;
  let { seq } = head;
  return batch.map(({ said, at }) => {
    seq += 1n;
    const row = {
      seq: String(seq),
      at: String(at),
      what: said.what,
      person: said.person ?? null,
      by_person: said.by === said.person ? null : (said.by ?? null),
      drill: said.drill ?? null,
      address: said.address ?? null,
      agent: said.agent ?? null,
      about: JSON.stringify(said.about ?? {}),
    };
    before = hashAfter(before, row);
    return { ...row, hash: before };
  });
}
