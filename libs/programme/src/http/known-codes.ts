import { ok, refuse, type FieldFault, type NeedToState, type Result } from '#libs/domain';
import { firstServices, gcaPillars, term, type Vocabulary } from '#libs/vocabularies';

const faultsIn = (path: string, vocabulary: Vocabulary, codes: readonly string[]): FieldFault[] =>
  codes.flatMap((code, index) =>
    term(vocabulary, code) ? [] : [{ path: `${path}[${index}]`, message: `not in ${vocabulary.source}` }],
  );

/** Whether a need names services and pillars that there are. */
export function knownCodes({ services, pillars }: NeedToState): Result<true> {
  const faults = [...faultsIn('services', firstServices, services), ...faultsIn('pillars', gcaPillars, pillars)];
  return faults.length > 0
    ? refuse('nonsense-value', 'The need names a code that is not there.', { faults })
    : ok(true);
}
