import {
  isOver,
  isSettled,
  reportDocuments,
  reportMaterial,
  type AddedMaterial,
  type DrillId,
  type Entry,
  type RegionalReport,
  type ReportMaterial,
  type SeenDrill,
} from '#libs/domain';
import { Dossiers } from '#libs/programme';
import { Inject, Injectable } from '@nestjs/common';

/** What two readings have in common where nothing of the figures has changed. */
const figuresOf = ({ objectives, injects, communications }: RegionalReport): string =>
  JSON.stringify({ objectives, injects, communications });

/**
 * Remembers which regional figures were shown last, so that no two showings together tell of a few teams. Until marking is
 * settled nations are shown none.
 */
@Injectable()
export class Published {
  constructor(@Inject(Dossiers) private readonly dossiers: Dossiers) {}

  /** @param isToSign what is signed may be released: then it counts as shown, also while marks are missing */
  async with(
    drill: DrillId,
    seen: SeenDrill,
    entries: readonly Entry[],
    added: AddedMaterial,
    isToSign: boolean,
  ): Promise<ReportMaterial> {
    const shown = await this.dossiers.shown(drill);
    const published = shown ? (JSON.parse(shown.figures) as RegionalReport) : null;
    const material = reportMaterial(seen, entries, { ...added, published });
    if (!published && !(isToSign && isOver(seen)) && !isSettled(material)) return material;
    const regional = reportDocuments(material).regional();
    if (published && figuresOf(published) === figuresOf(regional)) return material;
    // Somebody who was first has shown theirs: what is shown next is measured against it.
    if (!(await this.dossiers.show(drill, (shown?.version ?? 0) + 1, JSON.stringify(regional))))
      return this.with(drill, seen, entries, added, isToSign);
    return { ...material, published: regional };
  }
}
