import { ok, refuse, type AttachedFile, type DrillId, type Result, type TeamId } from '#libs/domain';
import { FileStore, liesAboutType, sniffFile, type SniffedFile } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { AttachmentRecord } from './store/attachment-record.js';

/** 25 MiB. */
export const LARGEST_ATTACHMENT = 25 * 1024 * 1024;
const LONGEST_NAME = 200;

/** Marks that turn the reading direction, and control characters: none belongs in a file's name. */
const UNFIT = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const nameOf = (given: string): string =>
  basename(given.replaceAll('\\', '/')).normalize('NFC').replace(UNFIT, '').trim();

/** The files that teams attach to their answers. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  private get records() {
    return this.source.getRepository(AttachmentRecord);
  }

  /** Keeps a file, streamed. Refuses `too-large`, `file-lies` when it is not what its name says, `nonsense-value` for an unfit name. */
  async keep(
    drill: DrillId,
    team: TeamId,
    given: { readonly name: string; readonly stream: Readable },
  ): Promise<Result<AttachedFile>> {
    const name = nameOf(given.name);
    if (name === '' || name.length > LONGEST_NAME) {
      given.stream.resume();
      return refuse('nonsense-value', 'The file has no fit name.', {
        faults: [{ path: 'file', message: 'its name is missing or too long' }],
      });
    }
    const kept = await this.store(name, given.stream);
    if (!kept.ok) return kept;
    const file = kept.value;
    await this.records
      .createQueryBuilder()
      .insert()
      .values({ drill, team, ...file })
      .orIgnore()
      .execute();
    return ok(file);
  }

  /** Streams the file to its place. One that is too large, lies or came in part leaves nothing behind. */
  private async store(name: string, stream: Readable): Promise<Result<AttachedFile>> {
    const seen: { type?: SniffedFile } = {};
    const fits = async (path: string): Promise<boolean> => !liesAboutType(name, (seen.type = await sniffFile(path)));
    try {
      const kept = await this.files.keep(stream, { limit: LARGEST_ATTACHMENT, fits });
      if (kept.ok) return ok({ name, ...kept.value, mediaType: seen.type?.mime ?? 'application/octet-stream' });
      return kept.refusal.code === 'too-large'
        ? refuse('too-large', 'An attachment may have 25 MB at most.')
        : refuse('file-lies', `The content of ${name} is not what its name says.`);
    } catch (error) {
      if (!stream.errored) throw error;
      return refuse('malformed', 'The file did not come whole.', { faults: [{ path: 'file', message: 'is cut off' }] });
    }
  }

  /** A file that this team has attached in this drill, by content and, where given, by name. */
  async find(drill: DrillId, team: TeamId, sha256: string, name?: string): Promise<AttachedFile | undefined> {
    const found = await this.records.findOneBy({ drill, team, sha256, ...(name !== undefined && { name }) });
    return found
      ? { name: found.name, sha256: found.sha256, bytes: found.bytes, mediaType: found.mediaType }
      : undefined;
  }

  /** All that a team has attached. */
  async all(drill: DrillId, team: TeamId): Promise<AttachedFile[]> {
    const found = await this.records.findBy({ drill, team });
    return found.map(({ name, sha256, bytes, mediaType }) => ({ name, sha256, bytes, mediaType }));
  }

  /** Whether any team but these has attached this content. */
  async isKeptElsewhere(sha256: string, drill: DrillId, teams: readonly TeamId[]): Promise<boolean> {
    const found = await this.records.findBy({ sha256 });
    return found.some((record) => record.drill !== drill || !teams.includes(record.team));
  }

  /** Forgets what a team has attached; the content is taken away by whoever knows that nobody else has it. */
  async dropAll(drill: DrillId, team: TeamId): Promise<void> {
    await this.records.delete({ drill, team });
  }

  read(sha256: string): Readable {
    return this.files.open(sha256);
  }
}
