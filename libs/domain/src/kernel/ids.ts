/** Identifiers are plain strings on the wire; the names say which thing is meant. */
export type DrillId = string;
export type NationId = string;
export type OrganisationId = string;
export type TeamId = string;
export type InjectId = string;
export type ConsoleId = string;
export type EvaluatorId = string;
export type MarkId = string;
export type ObservationId = string;
export type OutageId = string;
export type MessageId = string;
export type PackHash = string;

/** A key that a client chooses so that a command sent twice is done once. */
export type CommandKey = string;

/** The names in a scenario pack: lower-case words joined by hyphens. */
export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
