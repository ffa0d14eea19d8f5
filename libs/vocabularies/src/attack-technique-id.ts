const TECHNIQUE = /^T\d{4}(\.\d{3})?$/;

/**
 * Whether this has the shape of an ATT&CK technique (`T1566`) or sub-technique (`T1566.001`). Whether MITRE has given the
 * number out is not checked: techniques come and go with every version.
 */
export const isTechniqueId = (code: string): boolean => TECHNIQUE.test(code);
