import type { Tags } from '#libs/domain';
import { knowsTag } from '#libs/vocabularies';
import type { TagKind } from '#libs/vocabularies';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

const KINDS: Readonly<Record<TagKind, string>> = {
  gca: 'the Global Cybersecurity Agenda (1 to 5)',
  first: 'the FIRST CSIRT Services Framework',
  x1060: 'ITU-T X.1060',
  rsit: 'the Reference Security Incident Taxonomy',
  tactics: 'ATT&CK tactics',
  techniques: 'ATT&CK techniques (T1566 or T1566.001)',
};

function* codesIn(tags: Tags, path: Path): Generator<Remark> {
  for (const kind of Object.keys(KINDS) as TagKind[]) {
    for (const [i, code] of tags[kind].entries()) {
      if (knowsTag(kind, code)) continue;
      const mend = 'correct the code, or put a word of your own under free';
      yield { at: [...path, kind, i], rule: 'unknown-code', message: `${code} is not in ${KINDS[kind]}`, mend };
    }
  }
}

/** Codes stand in their vocabularies. */
export function* unknownCode({ scenario: { tags, objectives, injects } }: Draft): Generator<Remark> {
  yield* codesIn(tags, ['tags']);
  for (const [i, objective] of objectives.entries()) yield* codesIn(objective.tags, ['objectives', i, 'tags']);
  for (const [i, inject] of injects.entries()) yield* codesIn(inject.tags, ['injects', i, 'tags']);
}
