import type { DrillEventType } from '#libs/domain';

/**
 * The installation's signature under a drill's chain at one entry: what came before can no longer be written anew without
 * the key. `entry`: signed together with that entry. `adopted`: signed later, over a journal that was begun unsigned.
 */
export interface Checkpoint {
  readonly drill: string;
  readonly seq: number;
  readonly kind: 'entry' | 'adopted';
  /** Milliseconds since 1970: the instant of the entry, or of the adoption. */
  readonly at: number;
  /** The chain's hash after that entry. */
  readonly hash: Buffer;
  /** Which key signed. */
  readonly keyId: string;
  /** Ed25519 (RFC 8032) over `statementOf`. */
  readonly signature: Buffer;
}

/** Of so many entries, one is signed even where nothing else calls for it. */
export const SIGN_EVERY = 500;

const MILESTONES: ReadonlySet<string> = new Set<DrillEventType>([
  'drill-started',
  'drill-paused',
  'drill-stopped',
  'drill-ended',
  'drill-aborted',
  'marking-frozen',
  'marking-reopened',
  'nation-erased',
]);

/** Whether an entry is signed. Its number and type alone decide, so a checkpoint that was taken away is missed. */
export const isSigned = (seq: number, type: string): boolean =>
  seq === 1 || seq % SIGN_EVERY === 0 || MILESTONES.has(type);

/** What is signed, as UTF-8; one part a line. */
export const statementOf = ({ drill, seq, kind, at, hash }: Omit<Checkpoint, 'keyId' | 'signature'>): Buffer =>
  Buffer.from(['muster-checkpoint/1', drill, seq, kind, at, hash.toString('hex')].join('\n'));
