import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { Client, type Connection } from 'pg';

/** All of the log that the copy needs comes in the same archive, so that it stands for itself. */
const ASK = `BASE_BACKUP (LABEL 'muster', CHECKPOINT 'fast', WAL true, MANIFEST 'no')`;

/** How a message of the copy begins (PostgreSQL, streaming replication protocol). */
const DATA = 'd'.charCodeAt(0);
const ARCHIVE = 'n'.charCodeAt(0);

/**
 * A copy of a whole PostgreSQL while it works, by its replication protocol: one archive in the form of tar. An error on the
 * way is the stream's. Needs a user that may replicate, as the owner of Muster's own may.
 */
export async function baseBackup(url: string): Promise<Readable> {
  const client = new Client({ connectionString: url, replication: 'true' } as ConstructorParameters<typeof Client>[0]);
  const tar = new PassThrough({ highWaterMark: 4 * 1024 ** 2 });
  client.on('error', (error) => tar.destroy(error));
  await client.connect();
  client.query(new Copying(tar) as never);
  tar.once('close', () => void client.end().catch(() => undefined));
  return tar;
}

/** A question that pg passes the server's messages to. */
class Copying {
  private archives = 0;

  constructor(private readonly tar: PassThrough) {}

  submit(connection: Connection): void {
    connection.query(ASK);
  }

  handleCopyData({ chunk }: { readonly chunk: Buffer }, connection: Connection): void {
    // Another archive would be another table space, of which Muster's own has none.
    if (chunk[0] === ARCHIVE && ++this.archives > 1)
      this.handleError(new Error('the database has several table spaces'));
    // The parser writes over what it hands out.
    if (chunk[0] !== DATA || this.tar.destroyed || this.tar.write(Buffer.from(chunk.subarray(1)))) return;
    connection.stream.pause();
    const goOn = (): void => void connection.stream.resume();
    once(this.tar, 'drain').then(goOn, goOn);
  }

  handleError(error: Error): void {
    this.tar.destroy(error);
  }

  handleReadyForQuery(): void {
    this.tar.end();
  }

  handleRowDescription(): void {}
  handleDataRow(): void {}
  handleCommandComplete(): void {}
}
