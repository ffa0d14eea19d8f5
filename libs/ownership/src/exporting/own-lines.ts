import type { OwnFileEnd, OwnFileEntry, OwnFileFile, OwnFileHead } from '#libs/contracts';
import { isForTeam, type DrillEvent, type TeamId } from '#libs/domain';
import type { JournalStore } from '#libs/journal';
import type { z } from 'zod';
import type { OwnedFile } from '../erasure/owned-stores.js';

type OwnLine = OwnFileHead | z.output<typeof OwnFileEntry> | z.output<typeof OwnFileFile> | z.output<typeof OwnFileEnd>;

const written = (line: OwnLine): string => `${JSON.stringify(line)}\n`;

/** The values made for a team hold its neighbour's too. */
function ownPart(event: DrillEvent): { readonly type: string } {
  if (event.type !== 'team-prepared') return { ...event };
  const { values: _values, ...own } = event;
  return own;
}

/** All that the journal has of a team, or of all teams of a nation, in clear, as JSON lines with the installation's signature under them. */
export async function ownLines(
  journal: JournalStore,
  { drill, nation, team }: { readonly drill: string; readonly nation: string; readonly team: TeamId | null },
  files: readonly OwnedFile[],
): Promise<string> {
  const lines = [written({ format: 'muster-own/1', drill, nation, team, publicKey: journal.publicKey.pem })];
  let n = 0;
  for await (const { entry, hash } of journal.ownedBy(drill, nation)) {
    if (team !== null && !isForTeam(entry.event, team)) continue;
    const { at, time, actor, event } = entry;
    lines.push(written({ entry: { n: ++n, at, time, actor, event: ownPart(event), hash: hash.toString('hex') } }));
  }
  for (const { name, sha256 } of files) lines.push(written({ file: { name, sha256 } }));
  const text = lines.join('');
  return text + written({ end: { entries: n, signature: journal.attest(text).toString('base64') } });
}
