/** What simulated evaluators write down; nothing in it names a team. */
export const NOTES = [
  'Says what was found and what follows from it.',
  'The order of the steps is clear, the reasons are not.',
  'Names the risk, but nobody is told to act on it.',
  'Facts and assumptions are kept apart.',
  'Stops short of what the anchor above asks for.',
] as const;

export const HEARD = 'Nothing was handed in; on the phone they explained what they had decided.';
export const NOTHING_CAME = 'Nothing was handed in.';
export const REVISED = 'The team has revised its answer.';
export const THOUGHT_AGAIN = 'Read the anchors again, next to the other answers.';
export const MODERATED = 'The marks lay too far apart; settled on the level that all could stand behind.';

export const SEEN = {
  P: 'Seen in the room: one person kept the overview, and the others knew it without asking.',
  S: 'In the hot wash they told the steps in order; one hand-over had been slow.',
  M: 'Heard on the phone: the right office was called, but only after two others.',
  U: 'In the chat nobody took the task on, and it was never come back to.',
} as const;
