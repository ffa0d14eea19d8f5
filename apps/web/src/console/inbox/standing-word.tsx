import { StatusWord, type Tone } from '../../ui/marks/status-word.js';
import type { ShapeName } from '../../ui/marks/shape.js';
import { useWords } from '../../ui/words/catalogue.js';
import { consoleWords } from '../console-words.js';
import type { Standing } from '../desk/team-desk.js';

const LOOKS: Readonly<Record<Standing, readonly [ShapeName, Tone]>> = {
  fresh: ['disc', 'attention'],
  read: ['ring', 'live'],
  answered: ['tick', 'done'],
  closed: ['stop', 'done'],
  told: ['ring', 'done'],
};

export function StandingWord({ standing }: { readonly standing: Standing }) {
  const say = useWords(consoleWords);
  const [shape, tone] = LOOKS[standing];
  return (
    <StatusWord shape={shape} tone={tone}>
      {say(`console.standing.${standing}`)}
    </StatusWord>
  );
}
