import type { AttachedFile, DrillId, NationId, TeamId } from '#libs/domain';
import { NationSeals, type Seal } from '#libs/journal';
import { Inject, Injectable } from '@nestjs/common';

interface Row {
  readonly file: string;
  readonly box: Buffer;
}

/** Whose files. */
export interface FilesOf {
  readonly drill: DrillId;
  readonly nation: NationId;
  readonly team: TeamId;
}

/** A file that a team attached, and how its content is found. */
export interface KeptAttachment extends AttachedFile {
  /** The secret under which a nation's files are sealed. */
  readonly secret: Buffer;
}

const placeOf = ({ drill, team }: FilesOf, file: string): string => `attachment/${drill}/${team}/${file}`;
const secretOf = (seal: Seal): Buffer => seal.secretFor('attachments');

/** Which files teams have attached. Name, size and hash lie sealed; in clear are only names that tell nobody the content. */
@Injectable()
export class AttachmentStore {
  constructor(@Inject(NationSeals) private readonly seals: NationSeals) {}

  /** The secret for a nation's files; undefined where the nation was erased. */
  secretFor({ drill, nation }: FilesOf): Promise<Buffer | undefined> {
    return this.seals.in(drill, async (place) => {
      const seal = await place.makeSeal(nation);
      return seal && secretOf(seal);
    });
  }

  /** Notes a file under the name by which it lies on the disk; false where its nation has been erased meanwhile. */
  note(of: FilesOf, file: string, given: AttachedFile): Promise<boolean> {
    const { drill, nation, team } = of;
    const { name, sha256, bytes, mediaType } = given;
    return this.seals.in(drill, async (place) => {
      const seal = place.sealOf(nation);
      if (!seal) return false;
      const box = seal.close(placeOf(of, file), JSON.stringify({ name, sha256, bytes, mediaType }));
      await place.rows(
        `INSERT INTO attachment (drill, team, file, name_mark, box) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING`,
        [drill, team, file, seal.mark('file-name', name), box],
      );
      return true;
    });
  }

  /** The files that a team has attached, in the order of their names on the disk. */
  all(of: FilesOf): Promise<KeptAttachment[]> {
    const { drill, nation, team } = of;
    return this.seals.in(drill, async (place) => {
      const seal = place.sealOf(nation);
      if (!seal) return [];
      const rows = await place.rows<Row>(
        'SELECT file, box FROM attachment WHERE drill = $1 AND team = $2 ORDER BY file, name_mark',
        [drill, team],
      );
      const secret = secretOf(seal);
      return rows.map(({ file, box }) => ({
        ...(JSON.parse(seal.open(placeOf(of, file), box)) as AttachedFile),
        secret,
      }));
    });
  }

  /** The names under which a team's files lie on the disk: to be known also when the key is gone. */
  async onDisk(drill: DrillId, team: TeamId): Promise<readonly string[]> {
    const rows = await this.seals.in(drill, (place) =>
      place.rows<Row>('SELECT file FROM attachment WHERE drill = $1 AND team = $2', [drill, team]),
    );
    return rows.map(({ file }) => file);
  }

  /** Forgets what a team has attached. */
  async dropAll(drill: DrillId, team: TeamId): Promise<void> {
    await this.seals.in(drill, (place) =>
      place.rows('DELETE FROM attachment WHERE drill = $1 AND team = $2', [drill, team]),
    );
  }
}
