import type { Draft, Remark } from '../reading/draft.js';
import { startOf } from '../reading/place.js';

/** Artefacts are attached somewhere, and files are declared. */
export function* artefactUse({ scenario: { artefacts, injects }, files }: Draft): Generator<Remark> {
  for (const [i, { id }] of artefacts.entries()) {
    if (injects.some(({ attachments }) => attachments.includes(id))) continue;
    const message = `no inject attaches ${id}`;
    yield {
      at: ['artefacts', i],
      rule: 'attachment-unused',
      message,
      mend: 'attach it, or remove it',
      severity: 'warning',
    };
  }
  for (const path of files.keys()) {
    if (!path.startsWith('artefacts/') || artefacts.some(({ file }) => file === path)) continue;
    const mend = 'declare it under artefacts, or remove it';
    yield {
      at: startOf(path),
      rule: 'attachment-unused',
      message: 'no artefact is made from this file',
      mend,
      severity: 'warning',
    };
  }
}
