/** What teams in specs are called. */
export const COLOURS = [
  'blue',
  'green',
  'amber',
  'violet',
  'coral',
  'teal',
  'silver',
  'indigo',
  'olive',
  'ruby',
  'pearl',
  'cobalt',
] as const;
