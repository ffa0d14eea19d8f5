import type { ReactElement } from 'react';
import { piecesOf, type Text } from '../../../documents/tree/text.js';

/** A text, in which what people wrote cannot turn what stands beside it. */
export const Said = ({ text }: { readonly text: Text }): ReactElement => (
  <>
    {piecesOf(text).map((piece, index) => {
      if (typeof piece === 'string') return piece;
      if ('theirs' in piece) return <bdi key={index}>{piece.theirs}</bdi>;
      return (
        <bdi key={index} dir="ltr">
          {piece.code}
        </bdi>
      );
    })}
  </>
);
