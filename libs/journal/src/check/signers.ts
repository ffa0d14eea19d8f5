import { poolOf } from '#libs/platform';
import type { DataSource } from 'typeorm';
import { signersIn } from '../store/checkpoints.js';

/** The ids of the public keys that have signed anything in this database; none where nothing is signed yet. */
export const signers = (source: DataSource): Promise<string[]> => signersIn(poolOf(source));
