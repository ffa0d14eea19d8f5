/** The ways to look at a draft, in the order of their tabs; the address of the page names the one that is shown. */
export const VIEWS = ['msel', 'timeline', 'scenario', 'objectives', 'review', 'yaml', 'rehearse'] as const;
export type View = (typeof VIEWS)[number] | 'inject';

export const viewNamed = (name: string | undefined): View =>
  name === 'inject' ? 'inject' : (VIEWS.find((view) => view === name) ?? 'msel');
