/** The version of the stream protocol; a client of another version is told so when it connects. */
export const STREAM_PROTOCOL = 1;

/** The version of all that is said between a page and its server; a page of another version is told so. */
export const WIRE = 'muster/1';

/** The header, in both directions, that names it; lower-case, as Node hands headers over. */
export const WIRE_HEADER = 'muster-wire';
