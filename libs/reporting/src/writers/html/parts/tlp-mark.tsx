import type { Tlp } from '#libs/domain';
import type { ReactElement } from 'react';

/** A TLP label as FIRST wants it: never translated, in its colour on black. */
export const TlpMark = ({ tlp }: { readonly tlp: Tlp }): ReactElement => (
  <span className={`tlp ${tlpClass(tlp)}`} dir="ltr" translate="no">
    {tlp}
  </span>
);

export const tlpClass = (tlp: Tlp): string => tlp.toLowerCase().replace(/[:+]/g, '-');
