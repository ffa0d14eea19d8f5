import type { Pool, PoolClient } from 'pg';
import type { Line } from '../../chain.js';
import type { Keyring } from '../../keys/keyring.js';
import type { NationKeys } from '../../keys/nation-keys.js';
import type { Checkpoint } from '../../signatures/checkpoint.js';
import { appendStatement } from './append-statement.js';
import { arrayOf } from './array-of.js';
import type { GrowingChain, Links } from './growing-chain.js';
import { inDrill } from '../in-drill.js';

/** Keeps these links by a statement of their own. False, and nothing kept, when somebody else has written. */
export async function appendEntries(
  on: Pool | PoolClient,
  keyring: Keyring,
  keys: NationKeys,
  links: Links,
): Promise<boolean> {
  const { drill } = links;
  const signed = links.checkpoints.length > 0;
  const erasing = links.erased.length > 0;
  const statement = {
    ...appendStatement({ signed, erasing }),
    values: [
      ...valuesOf(links),
      ...(signed ? signatureValues(links.checkpoints, keyring) : []),
      ...(erasing ? [arrayOf(links.erased)] : []),
    ],
  };
  // Entries are added without naming the drill, in one round trip; a key is destroyed only where it can be seen.
  const written = await (erasing ? inDrill(on, drill, (client) => client.query(statement)) : on.query(statement));
  if (written.rowCount !== links.lines.length) return false;
  if (erasing) keys.forget(drill);
  return true;
}

/** What a chain has grown by, ready to be written; undefined when somebody else has written. */
export const takeLinks = (on: Pool | PoolClient, keys: NationKeys, chain: GrowingChain): Promise<Links | undefined> => {
  const { drill } = chain;
  return chain.take(
    async (owners) =>
      keys.atHand(drill, owners) ?? (await inDrill(on, drill, (client) => keys.need(client, drill, owners))),
  );
};

const valuesOf = ({ drill, after, head, lines, hashes }: Links): unknown[] => [
  drill,
  after.seq,
  head.seq,
  head.hash,
  ...columnsOf(lines, hashes),
];

/** Of each column of the entries, an array of its values. */
export function columnsOf(lines: readonly Line[], hashes: readonly Buffer[]): string[] {
  const column = (of: (line: Line) => string | number | null): string => arrayOf(lines.map(of));
  return [
    column(({ seq }) => seq),
    column(({ at }) => at),
    column(({ time }) => time),
    column(({ actor }) => actor),
    column(({ key }) => key),
    column(({ asked }) => asked),
    column(({ event }) => event),
    bytesOf(hashes),
  ];
}

const signatureValues = (checkpoints: readonly Checkpoint[], { publicKey }: Keyring): string[] => [
  arrayOf(checkpoints.map(({ seq }) => seq)),
  arrayOf(checkpoints.map(({ at }) => at)),
  bytesOf(checkpoints.map(({ hash }) => hash)),
  publicKey.id,
  bytesOf(checkpoints.map(({ signature }) => signature)),
];

/** Hexadecimal needs no quoting but for the backslash in front of it. */
export const bytesOf = (buffers: readonly Buffer[]): string =>
  `{${buffers.map((one) => `"\\\\x${one.toString('hex')}"`).join(',')}}`;
