import type { StreamEntry } from '#libs/contracts';
import type { Instant, Viewed } from '#libs/domain';
import type { Fold } from '../../shell/stream/stream.js';

/** After so many lines a view is kept, so that going back does not fold everything anew. */
const STRIDE = 200;

/** What a place showed at any instant: its own fold, over the lines that had come by then. */
export class FoldedPast<Event extends Viewed, View> {
  private readonly kept: View[];
  private count = 0;
  private view: View;

  constructor(
    private readonly how: Fold<Event, View>,
    readonly lines: readonly StreamEntry<Event>[],
  ) {
    this.kept = [how.empty];
    this.view = how.empty;
  }

  /** How many lines had come by an instant; lines of one instant come together. */
  countAt(at: Instant): number {
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.at ?? Infinity) <= at) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(at: Instant): View {
    const wanted = this.countAt(at);
    if (wanted === this.count) return this.view;
    const stride = Math.min(Math.floor(wanted / STRIDE), this.kept.length - 1);
    const forward = wanted > this.count && this.count >= stride * STRIDE;
    let view = forward ? this.view : (this.kept[stride] ?? this.how.empty);
    for (let next = forward ? this.count : stride * STRIDE; next < wanted; next++) {
      const line = this.lines[next];
      if (line) view = this.how.fold(view, line);
      if ((next + 1) % STRIDE === 0) this.kept[(next + 1) / STRIDE] ??= view;
    }
    this.count = wanted;
    this.view = view;
    return view;
  }
}
