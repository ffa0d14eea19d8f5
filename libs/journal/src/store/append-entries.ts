import type { DrillId, Entry, NationId } from '#libs/domain';
import type { Pool, PoolClient } from 'pg';
import { hashAfter } from '../chain.js';
import type { Keyring } from '../keys/keyring.js';
import type { NationKey, NationKeys } from '../keys/nation-keys.js';
import { isSigned, type Checkpoint } from '../signatures/checkpoint.js';
import { appendStatement } from './append-statement.js';
import { arrayOf } from './array-of.js';
import { inDrill } from './in-drill.js';
import type { Head } from './journal-store.js';
import { toLines } from './lines.js';

/** Appends what follows `head` and gives the new one; undefined, and nothing kept, when somebody else has written. */
export async function appendEntries(
  on: Pool | PoolClient,
  keyring: Keyring,
  keys: NationKeys,
  drill: DrillId,
  head: Head,
  entries: readonly Entry[],
): Promise<Head | undefined> {
  if (entries.length === 0) return head;
  const owners = new Set(entries.flatMap(({ owner }) => owner ?? []));
  const sealing = await keysFor(on, keys, drill, owners);
  // Whoever writes for a nation whose key is destroyed has not seen the act that did so: somebody else has written.
  for (const owner of owners) if (!sealing.has(owner)) return undefined;
  const lines = toLines(entries, sealing);
  const hashes: Buffer[] = [];
  let hash = head.hash;
  for (const line of lines) hashes.push((hash = hashAfter(hash, line)));
  const checkpoints = entries.flatMap(({ seq, at, event }, index) =>
    isSigned(seq, event.type) ? [keyring.sign({ drill, seq, kind: 'entry', at, hash: hashes[index] as Buffer })] : [],
  );
  const erased = erasedIn(entries);
  const last = head.seq + lines.length;
  const statement = {
    ...appendStatement({ signed: checkpoints.length > 0, erasing: erased.length > 0 }),
    values: [
      drill,
      head.seq,
      last,
      hash,
      arrayOf(lines.map(({ seq }) => seq)),
      arrayOf(lines.map(({ at }) => at)),
      arrayOf(lines.map(({ time }) => time)),
      arrayOf(lines.map(({ actor }) => actor)),
      arrayOf(lines.map(({ key }) => key)),
      arrayOf(lines.map(({ asked }) => asked)),
      arrayOf(lines.map(({ event }) => event)),
      bytesOf(hashes),
      ...(checkpoints.length > 0 ? signatureValues(checkpoints, keyring) : []),
      ...(erased.length > 0 ? [arrayOf(erased)] : []),
    ],
  };
  // Entries are added without naming the drill, in one round trip; a key is destroyed only where it can be seen.
  const written = await (erased.length > 0
    ? inDrill(on, drill, (client) => client.query(statement))
    : on.query(statement));
  if (written.rowCount !== lines.length) return undefined;
  if (erased.length > 0) keys.forget(drill);
  return { seq: last, hash };
}

const keysFor = async (
  on: Pool | PoolClient,
  keys: NationKeys,
  drill: DrillId,
  owners: ReadonlySet<NationId>,
): Promise<ReadonlyMap<NationId, NationKey>> =>
  keys.atHand(drill, owners) ?? (await inDrill(on, drill, (client) => keys.need(client, drill, owners)));

const erasedIn = (entries: readonly Entry[]): NationId[] =>
  entries.flatMap(({ event }) => (event.type === 'nation-erased' ? [event.nation] : []));

const signatureValues = (checkpoints: readonly Checkpoint[], { publicKey }: Keyring): string[] => [
  arrayOf(checkpoints.map(({ seq }) => seq)),
  arrayOf(checkpoints.map(({ at }) => at)),
  bytesOf(checkpoints.map(({ hash }) => hash)),
  publicKey.id,
  bytesOf(checkpoints.map(({ signature }) => signature)),
];

const bytesOf = (buffers: readonly Buffer[]): string => arrayOf(buffers.map((one) => `\\x${one.toString('hex')}`));
