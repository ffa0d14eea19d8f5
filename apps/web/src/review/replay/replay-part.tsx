/** Replay. */
export function ReplayPart() {
  return null;
}
