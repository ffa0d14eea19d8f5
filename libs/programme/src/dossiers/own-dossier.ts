import { ok, refuse, type DossierOwner, type DrillId, type Result } from '#libs/domain';
import { permit, type Caller } from '#libs/identity';
import type { Dossiers } from './dossiers.js';

/** The dossier that is a caller's to write in, or why none is. */
export async function ownDossier(
  dossiers: Dossiers,
  caller: Caller,
  drill: DrillId,
  action: 'report.write' | 'report.sign' = 'report.write',
): Promise<Result<DossierOwner>> {
  const permitted = permit(caller, action, drill);
  if (!permitted.ok) return permitted;
  const owner = await dossiers.ownerFor(caller, drill);
  return owner === undefined ? refuse('unknown-thing', 'There is no such drill.') : ok(owner);
}
