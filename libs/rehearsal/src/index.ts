/** Simulated teams: personas that play a drill from outside, over HTTP and sockets, and count what reached them. */
export { ServerAway, ServerDoor, ServerSaidNo } from './door/server-door.js';
export { PERSONAS, type Persona } from './personas/persona.js';
export type { Orders, Standing, TeamTally } from './play/orders.js';
export { inThisProcess, playDrill, type Enlist } from './play/play-drill.js';
export { playTeams, type Playing } from './play/play-teams.js';
export { ProgressLine } from './told/progress-line.js';
export type { KeptReport, Progress, RehearsalPlan, RehearsalWatch } from './play/rehearsal-plan.js';
