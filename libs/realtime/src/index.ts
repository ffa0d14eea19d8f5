export { ConsolePresence, type Arrival, type KnownLink } from './presence/console-presence.js';
export { RealtimeModule } from './realtime.module.js';
export { Streams, type Listener } from './streams.js';
