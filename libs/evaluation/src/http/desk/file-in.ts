import {
  filesIn,
  ok,
  refuse,
  type AttachedFile,
  type FieldValue,
  type FoundItem,
  type Result,
  type SeenDrill,
} from '#libs/domain';

/** What a team attached to the answer, and what came to it with the inject, by its content. */
export function fileIn(
  drill: SeenDrill,
  { delivery, record, team }: FoundItem,
  sha256: string,
): Result<Pick<AttachedFile, 'sha256' | 'bytes'>> {
  const answer = Object.values(delivery.submissions.at(-1)?.answer ?? {}) as FieldValue[];
  const given = drill.teams.get(team)?.artefacts.filter(({ id }) => record.inject.attachments.includes(id)) ?? [];
  const file = [...answer.flatMap(filesIn), ...given].find((one) => one.sha256 === sha256);
  return file ? ok(file) : refuse('unknown-thing', 'There is no such file.');
}
