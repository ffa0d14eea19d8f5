/** The version of the stream protocol; a client of another version is told so when it connects. */
export const STREAM_PROTOCOL = 1;
