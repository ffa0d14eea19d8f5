import { PackLibrary, type Pack } from '#libs/authoring';
import type { Result } from '#libs/domain';
import { Inject, Injectable } from '@nestjs/common';
import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DraftContent } from '../document/draft-content.js';
import { textsOf, yamlOf } from '../document/texts-of.js';
import { KeptFiles } from './kept-files.js';

/** Makes packs of drafts, pinned by their content as any pack is from which a drill is created. */
@Injectable()
export class Pinning {
  constructor(
    @Inject(PackLibrary) private readonly library: PackLibrary,
    @Inject(KeptFiles) private readonly kept: KeptFiles,
  ) {}

  /** Refuses `pack-faulty` and `pack-unusable`, as the library does. */
  async pin(content: DraftContent): Promise<Result<Pack>> {
    const folder = await mkdtemp(join(tmpdir(), 'muster-draft-'));
    const at = async (path: string): Promise<string> => {
      const place = join(folder, path);
      await mkdir(dirname(place), { recursive: true });
      return place;
    };
    try {
      for (const [path, { sha256 }] of Object.entries(content.document.files))
        await copyFile(this.kept.pathOf(sha256), await at(path));
      for (const [path, text] of textsOf({ ...content, yaml: yamlOf(content) })) await writeFile(await at(path), text);
      return await this.library.adopt(folder);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
