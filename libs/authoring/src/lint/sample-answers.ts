import type { Rubric, SampleAnswer } from '#libs/domain';
import type { Draft, Remark } from '../reading/draft.js';
import type { Path } from '../reading/path.js';

function* inSample({ criteria }: Rubric, { id, levels }: SampleAnswer, at: Path): Generator<Remark> {
  for (const { id: criterion, anchors } of criteria) {
    const known = anchors.map(({ level }) => level);
    const level = Object.hasOwn(levels, criterion) ? levels[criterion] : undefined;
    if (level !== undefined && known.includes(level)) continue;
    const message = `the sample ${id} has ${level === undefined ? 'no level' : `the level ${level}`} for ${criterion}`;
    yield { at, rule: 'sample-outside-rubric', message, mend: `give one of ${known.join(', ')}` };
  }
  for (const criterion of Object.keys(levels)) {
    if (criteria.some((one) => one.id === criterion)) continue;
    const message = `the sample ${id} has a level for ${criterion}, which is no criterion of its rubric`;
    yield { at: [...at, criterion], rule: 'sample-outside-rubric', message, mend: 'remove it' };
  }
}

/** A sample answer has one of the anchored levels for every criterion of its rubric, and for nothing else. */
export function* sampleAnswers({ scenario: { injects } }: Draft): Generator<Remark> {
  for (const [i, { rubrics }] of injects.entries())
    for (const [j, rubric] of rubrics.entries())
      for (const [k, sample] of (rubric.samples ?? []).entries())
        yield* inSample(rubric, sample, ['injects', i, 'rubrics', j, 'samples', k, 'levels']);
}
