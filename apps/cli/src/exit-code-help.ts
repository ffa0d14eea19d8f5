/** What help says of how a command ends. */
export const EXIT_CODES = `
Exit codes:
  0  everything is as it should be
  1  done, and not good: faults in the pack; deliveries missed or doubled, answers lost; a journal that does not hold
  2  could not be done: no such pack, no server, a wrong option`;
