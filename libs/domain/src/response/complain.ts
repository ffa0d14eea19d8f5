/** Notes a fault and lets the reading go on, so that a team hears of all faults at once. */
export type Complain = (path: string, message: string) => void;
