import {
  filesIn,
  ok,
  refuse,
  type TeamId,
  type FieldValue,
  type FoundItem,
  type Result,
  type SeenDrill,
} from '#libs/domain';

/** A file of an item: what the team attached, or what was made for it and came with the inject. */
export interface ItemFile {
  readonly team: TeamId;
  readonly bytes: number;
  readonly isAttached: boolean;
}

/** What a team attached to the answer, and what came to it with the inject, by its content. */
export function fileIn(drill: SeenDrill, { delivery, record, team }: FoundItem, sha256: string): Result<ItemFile> {
  const answer = Object.values(delivery.submissions.at(-1)?.answer ?? {}) as FieldValue[];
  const attached = answer.flatMap(filesIn).find((one) => one.sha256 === sha256);
  if (attached) return ok({ team, bytes: attached.bytes, isAttached: true });
  const given = drill.teams.get(team)?.artefacts.filter(({ id }) => record.inject.attachments.includes(id)) ?? [];
  const made = given.find((one) => one.sha256 === sha256);
  return made ? ok({ team, bytes: made.bytes, isAttached: false }) : refuse('unknown-thing', 'There is no such file.');
}
