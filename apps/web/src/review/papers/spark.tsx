import styles from './papers.module.css';

const WIDTH = 64;
const HEIGHT = 18;

/** A line of a few shares, from left to right; the figures stand beside it. */
export function Spark({ values }: { readonly values: readonly number[] }) {
  if (values.length < 2) return null;
  const points = values.map((value, index) => [
    2 + (index / (values.length - 1)) * (WIDTH - 4),
    HEIGHT - 2 - value * (HEIGHT - 4),
  ]);
  return (
    <svg className={styles['spark']} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true" focusable="false">
      <polyline points={points.map((point) => point.join(',')).join(' ')} />
      {points.slice(-1).map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={2.5} />
      ))}
    </svg>
  );
}
