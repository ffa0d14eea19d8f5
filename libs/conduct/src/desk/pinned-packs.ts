import { PackLibrary, prepareTeams } from '#libs/authoring';
import { neighbourOf, type PackHash, type Scenario, type SeenDrill } from '#libs/domain';
import { FileStore } from '#libs/platform';
import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { ScenarioSource, type PreparedTeam } from './scenario-source.js';

/** Scenarios from the library's pinned packs; the files made for teams are kept by their content. */
@Injectable()
export class PinnedPacks extends ScenarioSource {
  constructor(
    @Inject(PackLibrary) private readonly library: PackLibrary,
    @Inject(FileStore) private readonly files: FileStore,
  ) {
    super();
  }

  async scenarioOf(hash: PackHash): Promise<Scenario | undefined> {
    return (await this.library.byHash(hash))?.scenario;
  }

  async prepare(drill: SeenDrill): Promise<PreparedTeam[]> {
    const pack = await this.library.byHash(drill.pack.hash);
    if (!pack) throw new Error(`the pack ${drill.pack.hash} of this drill is gone from the data folder`);
    const teams = [...drill.teams.values()].map(({ card: { id, name, nation } }) => {
      const neighbour = neighbourOf(drill, id);
      return { id, name, nation, ...(neighbour !== undefined && { neighbour }) };
    });
    const prepared = await prepareTeams(pack, { title: drill.title, seed: drill.seed }, teams);
    const kept: PreparedTeam[] = [];
    for (const [team, { values, artefacts }] of prepared) {
      for (const { bytes } of artefacts) await this.files.keep(Readable.from([bytes]), { limit: bytes.length });
      const cards = artefacts.map(({ id, name, mediaType, sha256, bytes }) => ({
        id,
        name,
        mediaType,
        sha256,
        bytes: bytes.length,
      }));
      kept.push({ team, values, artefacts: cards });
    }
    return kept;
  }
}
