import { useMemo } from 'react';
import { useActions, type Action } from '../../shell/palette/actions.js';
import { useMay } from '../../shell/session/use-may.js';
import { useWords } from '../../ui/words/catalogue.js';
import { useInWords } from '../../ui/words/in-words.js';
import type { ControlDesk } from '../control-desk.js';
import type { MatrixRow } from '../matrix/matrix-rows.js';
import { controlWords } from '../words/control-words.js';
import { injectWords } from '../words/inject-words.js';
import type { Chosen } from './conduct.js';
import { isOver, playsOf, type Play } from './play-dialog.js';

interface Offering {
  readonly desk: ControlDesk;
  readonly rows: readonly MatrixRow[];
  readonly onPlay: (play: Play) => void;
  readonly onChoose: (chosen: Chosen) => void;
}

/** What the palette offers while a drill runs: all that can be done to it, every inject, every team. */
export function useControlActions({ desk, rows, onPlay, onChoose }: Offering): void {
  const say = useWords(controlWords);
  const inject = useWords(injectWords);
  const inWords = useInWords();
  const may = useMay();
  const { teams } = desk;
  const { status } = desk.view.drill;
  const first = rows[0]?.line.id;
  useActions(
    useMemo((): readonly Action[] => {
      const drill = say('control.clock');
      return [
        ...playsOf(may)
          .filter((play) => !isOver(play, status))
          .map((play) => ({
            ...{
              id: `play-${play}`,
              group: drill,
              words: play === 'insert' ? inject('inject.insert') : say(`control.${play}`),
            },
            ...((play === 'pause' || play === 'resume') && { key: ' ' }),
            does: () => onPlay(play),
          })),
        ...rows.map(({ line, title }) => ({
          ...{ id: `inject-${line.id}`, group: inject('inject.matrix.inject'), words: inWords(title) },
          does: () => onChoose({ inject: line.id }),
        })),
        ...teams.map(({ id, name }) => ({
          ...{ id: `team-${id}`, group: inject('inject.team'), words: name },
          does: () =>
            lookAt(
              teams.findIndex((team) => team.id === id),
              first,
              onChoose,
              id,
            ),
        })),
      ];
    }, [say, inject, inWords, may, status, rows, teams, first, onPlay, onChoose]),
  );
}

/** The team's own column where it is drawn, else its first inject. */
function lookAt(index: number, first: string | undefined, choose: (chosen: Chosen) => void, team: string): void {
  const cell = document.querySelector<HTMLElement>(`[data-row="0"][data-column="${index + 1}"]`);
  if (cell) cell.focus();
  else if (first !== undefined) choose({ inject: first, team });
}
