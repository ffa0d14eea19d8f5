import { firstServices, term } from '#libs/vocabularies';
import type { NationTrend } from '#libs/domain';
import type { Words } from '../../writers/words/words.js';
import { none, own, share, theirs, words } from '../parts/cells.js';
import { columns } from '../parts/columns.js';
import type { Cell } from '../tree/cell.js';
import type { Section } from '../tree/paper.js';
import type { Text } from '../tree/text.js';

type Series = Pick<NationTrend['objectives'][number], 'values' | 'change'>;

function row(w: Words, name: Text, { values, change }: Series): Cell[] {
  const { compares } = w.paper.trend;
  const [first, latest] = [values[0], values.at(-1)];
  const signed = (value: number): Cell => ({
    kind: 'share',
    value,
    shown: value > 0 ? `+${w.percent(value)}` : w.percent(value),
  });
  return [
    words(name),
    share(w, first?.value ?? null),
    share(w, latest?.value ?? null),
    change === null ? none : signed(change),
    words(latest ? compares[latest.compares] : ''),
  ];
}

/** The nation over its drills, against its own first time; left out while there is one drill alone. */
export function trendSections(w: Words, { drills, objectives, services }: NationTrend): readonly Section[] {
  if (drills.length < 2) return [];
  const { trend, columns: heads, empty } = w.paper;
  const rows = [
    ...objectives.map((one) => row(w, own(w, one.title), one)),
    ...services.map((one) => row(w, [{ theirs: term(firstServices, one.code)?.name ?? one.code }], one)),
  ];
  return [
    {
      id: 'trend',
      title: trend.title,
      blocks: [
        { kind: 'paragraph', text: trend.lead, quiet: true },
        { kind: 'list', ordered: true, items: drills.map(({ title }) => theirs(title)) },
        {
          kind: 'table',
          id: 'trend',
          caption: '',
          columns: columns(
            [heads.objective, 7],
            [trend.first, 2, 'end'],
            [trend.latest, 2, 'end'],
            [trend.change, 2, 'end'],
            [trend.compared, 4],
          ),
          rows,
          empty: empty.rows,
        },
      ],
    },
  ];
}
