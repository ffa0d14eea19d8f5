import type { Tlp } from '#libs/domain';
import styles from './marks.module.css';

const COLOURS: Readonly<Record<Tlp, string | undefined>> = {
  'TLP:CLEAR': styles['clear'],
  'TLP:GREEN': styles['green'],
  'TLP:AMBER': styles['amber'],
  'TLP:AMBER+STRICT': styles['amber'],
  'TLP:RED': styles['red'],
};

/** The marking as FIRST's TLP 2.0 has it: never translated, its own colours on black, at the end of the line. */
export const TlpMark = ({ tlp }: { readonly tlp: Tlp }) => (
  <span className={`${styles['tlp']} ${COLOURS[tlp]}`} dir="ltr" lang="en">
    {tlp}
  </span>
);
