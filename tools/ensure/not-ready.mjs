/** The clone cannot be made ready; the message says why and what to do, without a stack. */
export class NotReady extends Error {}
