import { DrillDesks } from '#libs/conduct';
import { ok, refuse, type AttachedFile, type DrillId, type Result, type TeamId } from '#libs/domain';
import { liesAboutType, SealedFiles, sniffContent, type SniffedFile } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { AttachmentStore, type FilesOf, type KeptAttachment } from './store/attachment-store.js';

/** 25 MiB. */
export const LARGEST_ATTACHMENT = 25 * 1024 * 1024;
const LONGEST_NAME = 200;

/** Marks that turn the reading direction, and control characters: none belongs in a file's name. */
const UNFIT = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

const nameOf = (given: string): string =>
  basename(given.replaceAll('\\', '/')).normalize('NFC').replace(UNFIT, '').trim();

/** The files that teams attach to their answers: on the disk they lie sealed with their nation's key. */
@Injectable()
export class Attachments {
  constructor(
    @Inject(AttachmentStore) private readonly store: AttachmentStore,
    @Inject(SealedFiles) private readonly files: SealedFiles,
    @Inject(DrillDesks) private readonly desks: DrillDesks,
  ) {}

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
    const of = await this.ownerOf(drill, team);
    const secret = of && (await this.store.secretFor(of));
    if (!secret) {
      given.stream.resume();
      return noDrill;
    }
    const kept = await this.seal(name, given.stream, secret);
    if (!kept.ok) return kept;
    const file = this.files.nameOf(secret, kept.value.sha256);
    if (await this.store.note(of, file, kept.value)) return kept;
    await this.files.remove(file);
    return noDrill;
  }

  /** Streams the file to its place. One that is too large, lies or came in part leaves nothing behind. */
  private async seal(name: string, stream: Readable, secret: Buffer): Promise<Result<AttachedFile>> {
    const seen: { type?: SniffedFile } = {};
    const fits = async (open: () => Readable): Promise<boolean> =>
      !liesAboutType(name, (seen.type = await sniffContent(open)));
    try {
      const kept = await this.files.keep(stream, secret, { limit: LARGEST_ATTACHMENT, fits });
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
  async find(drill: DrillId, team: TeamId, sha256: string, name?: string): Promise<KeptAttachment | undefined> {
    const of = await this.ownerOf(drill, team);
    const all = of ? await this.store.all(of) : [];
    return all.find((file) => file.sha256 === sha256 && (name === undefined || file.name === name));
  }

  /** All that a team of a nation has attached. */
  all(of: FilesOf): Promise<KeptAttachment[]> {
    return this.store.all(of);
  }

  /** Takes away what a team has attached, also when nobody can read any more what it was. */
  async dropAll(drill: DrillId, team: TeamId): Promise<void> {
    for (const file of await this.store.onDisk(drill, team)) await this.files.remove(file);
    await this.store.dropAll(drill, team);
  }

  /** The content of a file; one that was altered on the disk is the stream's error. */
  read({ secret, sha256 }: KeptAttachment): Readable {
    return this.files.open(secret, sha256);
  }

  private async ownerOf(drill: DrillId, team: TeamId): Promise<FilesOf | undefined> {
    const nation = await this.desks.read(drill, ({ teams }) => teams.get(team)?.card.nation, `team/${team}`);
    return nation === undefined ? undefined : { drill, nation, team };
  }
}

const noDrill = refuse('unknown-thing', 'There is no such drill.');
