/** Something that the user can mend, said in one line. */
export class PlainFault extends Error {}
