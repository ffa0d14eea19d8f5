export const PERSONAS = ['prompt', 'slow', 'silent', 'wrong', 'flaky'] as const;
export type Persona = (typeof PERSONAS)[number];

/** How a kind of team behaves. Chances lie between 0 and 1; paces are shares of the inject's target time. */
export interface Traits {
  /** Chance that it answers an inject at all. */
  readonly answers: number;
  /** Chance that what it says by one rule is right. */
  readonly right: number;
  readonly pace: readonly [number, number];
  readonly opens: number;
  readonly revises: number;
  readonly takesHint: number;
  /** Whether its consoles lose their link now and then. */
  readonly dropsLink: boolean;
}

export const TRAITS: Readonly<Record<Persona, Traits>> = {
  prompt: { answers: 1, right: 0.85, pace: [0.2, 0.8], opens: 1, revises: 0.2, takesHint: 0.1, dropsLink: false },
  slow: { answers: 0.9, right: 0.8, pace: [0.9, 2.6], opens: 0.9, revises: 0.1, takesHint: 0.2, dropsLink: false },
  silent: { answers: 0, right: 0, pace: [1, 1], opens: 0.3, revises: 0, takesHint: 0, dropsLink: false },
  wrong: { answers: 0.95, right: 0.1, pace: [0.2, 1.2], opens: 1, revises: 0.1, takesHint: 0.05, dropsLink: false },
  flaky: { answers: 0.95, right: 0.75, pace: [0.3, 1.2], opens: 0.9, revises: 0.2, takesHint: 0.1, dropsLink: true },
};

/** Every kind once, as far as there are teams, then mostly good ones, as in a real drill. */
const CAST: readonly Persona[] = [
  ...PERSONAS,
  'prompt',
  'prompt',
  'slow',
  'prompt',
  'flaky',
  'prompt',
  'wrong',
  'slow',
];

/** The persona of the n-th team, counted from 0. */
export const personaOf = (index: number, cast: readonly Persona[] = CAST): Persona =>
  cast[index % cast.length] ?? 'prompt';
