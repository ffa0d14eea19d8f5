import { Shape, type ShapeName } from './marks/shape.js';
import styles from './connection-state.module.css';
import { uiWords } from './ui-words.js';
import { useWords } from './words/catalogue.js';

/** `outdated`: the server speaks another version of the protocol than this page does. */
export type LinkState = 'connecting' | 'live' | 'away' | 'refused' | 'outdated';

const SHAPES: Readonly<Record<LinkState, ShapeName>> = {
  connecting: 'gap',
  live: 'disc',
  away: 'gap',
  refused: 'cross',
  outdated: 'diamond',
};

/** Whether the page hears the server; a change is said aloud. */
export function ConnectionState({ link }: { readonly link: LinkState }) {
  const say = useWords(uiWords);
  return (
    <span role="status" className={`${styles['link']} ${styles[link]}`}>
      <Shape name={SHAPES[link]} />
      {say(`ui.link.${link}`)}
    </span>
  );
}
