import type { ControlDesk } from '../control-desk.js';
import type { GivenAnswer } from '../controlled-view.js';

export const STANDINGS = ['all', 'late', 'waiting', 'marked', 'missing'] as const;

/** Which answers somebody wants to see; empty names stand for all. */
export interface Sought {
  readonly standing: (typeof STANDINGS)[number];
  readonly inject: string;
  readonly team: string;
}

export const EVERYTHING: Sought = { standing: 'all', inject: '', team: '' };

const isOf = ({ inject, team }: Sought, one: { readonly inject: string; readonly team: string }): boolean =>
  (inject === '' || one.inject === inject) && (team === '' || one.team === team);

/** Whether an answer is among those that are sought. Marks count for the latest revision only. */
export function isSought(sought: Sought, given: GivenAnswer, { view }: Pick<ControlDesk, 'view'>): boolean {
  if (!isOf(sought, given)) return false;
  const cell = view.rows[given.inject]?.cells[given.team];
  const score = cell?.revisions === given.revision ? cell.score : undefined;
  switch (sought.standing) {
    case 'all':
      return true;
    case 'late':
      return given.late;
    case 'waiting':
      return score?.provisional === true;
    case 'marked':
      return score?.provisional === false;
    case 'missing':
      return false;
  }
}

/** Who has an inject that asks for an answer, and has given none; the longest waiting first. */
export function missingAnswers(sought: Sought, { view, lines }: Pick<ControlDesk, 'view' | 'lines'>) {
  return lines
    .filter(({ asks }) => asks)
    .flatMap(({ id }) =>
      Object.entries(view.rows[id]?.cells ?? {}).flatMap(([team, { status, since, opened, revisions }]) =>
        revisions === 0 && /released|acknowledged/.test(status) ? [{ inject: id, team, since, opened }] : [],
      ),
    )
    .filter((one) => isOf(sought, one))
    .sort((one, other) => (one.since ?? 0) - (other.since ?? 0));
}
