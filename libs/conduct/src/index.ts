import { ConductBegins1763700000003 } from './store/1-conduct-begins.js';
import { RehearsalsAreMarked1764200000011 } from './store/2-rehearsals-are-marked.js';
import { DrillRecord } from './store/drill-record.js';

export { command, type Circumstances, type Command } from './commands/command.js';
export * from './commands/injects/receive-inject.js';
export { ConductModule } from './conduct.module.js';
export { DeskDrillBook } from './desk/desk-drill-book.js';
export { DrillDesks, type Follower } from './desk/drill-desks.js';
export { drillUnder, OpenDrill } from './desk/open-drill.js';
export type { Outcome } from './desk/request.js';
export { StartEx } from './desk/start-ex.js';
export { AskedBy, type Asked } from './http/asked.js';
export { CommandRoute } from './http/command-route.js';
export { Conducting } from './http/conducting.js';
export { DrillParam } from './http/drill-param.js';
export { injectLines, nationLines } from './http/inject-lines.js';
export { noSuchDrill } from './http/no-such-drill.js';
export { receiptFor } from './http/receipt-for.js';
export { Alarm } from './jobs/alarm.js';
export { QueueAlarm } from './jobs/queue-alarm.js';
export { Catalogue } from './store/catalogue.js';
export { Watch } from './watch/watch.js';

export const conductEntities = [DrillRecord];
export const conductMigrations = [ConductBegins1763700000003, RehearsalsAreMarked1764200000011];
export { showTeam } from './commands/preparation/show-team.js';
