import { createHash } from 'node:crypto';
import type { Values } from '#libs/domain';

/** What texts and rules can say of an artefact: `{{artefact.<id>.sha256}}` and the like. */
export const ARTEFACT_FACTS = ['sha256', 'md5', 'name', 'bytes'] as const;

/** The id of the artefact that a variable's name speaks of. */
export const artefactNamed = (variable: string): string | undefined => /^artefact\.([a-z0-9-]+)\./.exec(variable)?.[1];

/** The values that a finished artefact adds. */
export function artefactValues(id: string, name: string, bytes: Buffer): Values {
  return {
    [`artefact.${id}.sha256`]: createHash('sha256').update(bytes).digest('hex'),
    [`artefact.${id}.md5`]: createHash('md5').update(bytes).digest('hex'),
    [`artefact.${id}.name`]: name,
    [`artefact.${id}.bytes`]: String(bytes.length),
  };
}
