/** Where somebody was when their session ended, to come back there after signing in; until this page is left. */
let place: string | undefined;

export const afterwards = {
  set: (path: string): void => {
    place = path;
  },
  /** The place, once. */
  take: (): string | undefined => {
    const found = place;
    place = undefined;
    return found;
  },
};
