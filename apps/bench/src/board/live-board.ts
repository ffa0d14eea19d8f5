import type { StreamEntry } from '#libs/contracts';
import type { BoardCell } from './board.js';

/** The matrix and the scores of all teams as a watcher keeps them: each line changes one cell and one total. */
export class LiveBoard {
  readonly totals: Record<string, number> = {};
  /** Lines that came twice, or for which others are missing. */
  doubled = 0;
  private head = 0;
  private readonly points = new Map<string, Map<string, number | null>>();

  /** Gives the cells for which a score came, as "inject/team". */
  take(entries: readonly StreamEntry[]): string[] {
    const scored: string[] = [];
    for (const { n, event } of entries) {
      if (n !== this.head + 1) this.doubled++;
      this.head = n;
      if (event.type === 'response-scored') {
        const { inject, team, score } = event;
        const row = this.row(inject);
        this.totals[team] = (this.totals[team] ?? 0) + score.points - (row.get(team) ?? 0);
        row.set(team, score.points);
        scored.push(`${inject}/${team}`);
      } else if (event.type === 'inject-released' && typeof event.inject === 'string')
        for (const team of 'teams' in event ? event.teams : []) this.row(event.inject).set(team, null);
    }
    return scored;
  }

  cells(): BoardCell[] {
    return [...this.points].flatMap(([inject, row]) => [...row].map(([team, points]) => ({ inject, team, points })));
  }

  private row(inject: string): Map<string, number | null> {
    const row = this.points.get(inject) ?? new Map<string, number | null>();
    this.points.set(inject, row);
    return row;
  }
}
