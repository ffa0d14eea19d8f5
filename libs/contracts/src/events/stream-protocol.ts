/** The version of the stream protocol; a client of another version is told so when it connects. */
export const STREAM_PROTOCOL = 1;

/**
 * The version of all that is said between a page and its server. Between one and the next there are additions only, so that
 * a server also understands a page that is one behind; further apart, the page is told to load anew.
 */
export const WIRE = 'muster/2';

const numberOf = (wire: string): number => Number(/^muster\/(\d{1,6})$/.exec(wire)?.[1]);

/** How many versions what somebody speaks is ahead of this one; NaN for what is no version. */
export const wiresAhead = (spoken: string): number => numberOf(spoken) - numberOf(WIRE);

/** The header, in both directions, that names it; lower-case, as Node hands headers over. */
export const WIRE_HEADER = 'muster-wire';
