/** What keeps a backup from being restored, as one line for whoever asked. */
export class CannotRestore extends Error {}
