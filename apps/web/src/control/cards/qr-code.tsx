import { encodeQR } from 'qr';
import { useMemo } from 'react';
import styles from './cards.module.css';

/** Modules of white that a reader of QR codes needs on each side. */
const QUIET = 4;

/** A text as a QR code, dark on white in every scheme of colours. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => drawn(text), [text]);
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} />
      <path d={path} />
    </svg>
  );
}

/** Dark modules as horizontal strokes of one path. */
function drawn(text: string): { readonly size: number; readonly path: string } {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: QUIET, scale: 1 });
  const strokes = rows.flatMap((row, y) => {
    const found: string[] = [];
    for (let x = 0; x < row.length; x++) {
      const from = x;
      while (row[x]) x++;
      if (x > from) found.push(`M${from} ${y}h${x - from}v1h${from - x}z`);
    }
    return found;
  });
  return { size: rows.length, path: strokes.join('') };
}
