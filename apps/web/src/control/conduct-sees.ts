import type { ControlSees, NationSees } from '#libs/domain';

/** What the control place is told: all of a drill, or as much of it as is for who controls one nation. */
export type ConductSees = ControlSees | NationSees;
