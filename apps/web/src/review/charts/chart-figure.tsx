import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useWords } from '../../ui/words/catalogue.js';
import { chartWords } from '../words/chart-words.js';
import styles from './charts.module.css';

interface Charted {
  readonly title: string;
  readonly desc: string;
  /** Draws into the width that there is, in pixels, and says how high it became. */
  readonly draw: (width: number) => { readonly height: number; readonly content: ReactNode };
  readonly legend?: ReactNode;
  /** The table with the very same figures. */
  readonly children: ReactNode;
}

const LEAST = 280;
const MOST = 1100;

/** A chart with its words, its legend and, behind a disclosure, its figures. Charts run from left to right in every language. */
export function ChartFigure({ title, desc, draw, legend, children }: Charted) {
  const say = useWords(chartWords);
  const id = useId();
  const { box, width } = useWidth();
  const { height, content } = draw(width);
  return (
    <figure className={styles['figure']}>
      <figcaption>
        {title}
        {legend}
      </figcaption>
      <div ref={box} dir="ltr">
        <svg
          role="img"
          className={styles['chart']}
          viewBox={`0 0 ${width} ${height}`}
          width={width}
          height={height}
          aria-labelledby={`${id}-title ${id}-desc`}
        >
          <title id={`${id}-title`}>{title}</title>
          <desc id={`${id}-desc`}>{desc}</desc>
          {content}
        </svg>
      </div>
      <details className={styles['data']}>
        <summary>{say('chart.figures')}</summary>
        <div className={styles['scroll']} tabIndex={0} role="group" aria-label={`${title}: ${say('chart.figures')}`}>
          {children}
        </div>
      </details>
    </figure>
  );
}

function useWidth() {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(640);
  useEffect(() => {
    const place = box.current;
    if (!place) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      const found = Math.round(entry?.contentRect.width ?? 0);
      if (found > 0) setWidth(Math.min(MOST, Math.max(LEAST, found)));
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, []);
  return { box, width };
}
