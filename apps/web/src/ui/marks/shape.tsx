const PATHS = {
  play: 'M5 3l9 5-9 5z',
  pause: 'M4 3h3v10H4zM9 3h3v10H9z',
  stop: 'M3 3h10v10H3z',
  ring: 'M8 2a6 6 0 100 12A6 6 0 008 2zm0 2.4a3.6 3.6 0 110 7.2 3.6 3.6 0 010-7.2z',
  disc: 'M8 2a6 6 0 100 12A6 6 0 008 2z',
  tick: 'M2.6 8.4l1.8-1.8 2.4 2.4 5-5.4 1.8 1.7-6.8 7.3z',
  cross: 'M3 4.6L4.6 3 8 6.4 11.4 3 13 4.6 9.6 8l3.4 3.4-1.6 1.6L8 9.6 4.6 13 3 11.4 6.4 8z',
  clock: 'M8 1.5a6.5 6.5 0 100 13 6.5 6.5 0 000-13zM7 4h2v3.6l2.6 1.5-1 1.7L7 8.7z',
  diamond: 'M8 1.5L14.5 8 8 14.5 1.5 8z',
  arrow: 'M3 7h6V3l5 5-5 5V9H3z',
  pen: 'M2 14l1-4 7.5-7.5 3 3L6 13zM11.3 1.7l.8-.8a1 1 0 011.4 0l1.6 1.6a1 1 0 010 1.4l-.8.8z',
  gap: 'M2 7h3v2H2zM6.5 7h3v2h-3zM11 7h3v2h-3z',
} as const;
export type ShapeName = keyof typeof PATHS;

/** A small shape beside a word; it says nothing by itself. */
export const Shape = ({ name }: { readonly name: ShapeName }) => (
  <svg
    className={name === 'arrow' ? 'turns' : undefined}
    viewBox="0 0 16 16"
    width="1em"
    height="1em"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} fill="currentColor" />
  </svg>
);
