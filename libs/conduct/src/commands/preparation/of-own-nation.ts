import { ok, refuse, type NationId, type Result } from '#libs/domain';

/**
 * What somebody brings in for their own nation alone. Its name begins with the nation's code: whether another nation has
 * taken a name can then not be found out by trying.
 */
export function ofOwnNation<Input extends { readonly nation: NationId }>(
  input: Input,
  { path, id }: { readonly path: string; readonly id: string },
  nation: NationId,
): Result<Input> {
  if (input.nation !== nation) return refuse('unknown-thing', `The drill has no nation ${input.nation}.`);
  const code = nation.toLowerCase();
  if (id === code || id.startsWith(`${code}-`)) return ok(input);
  const faults = [{ path, message: `must begin with ${code}-` }];
  return refuse('nonsense-value', `Identifiers of nation ${nation} begin with ${code}-`, { faults });
}
