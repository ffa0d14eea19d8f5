export { RealtimeModule } from './realtime.module.js';
export { Streams, type Listener } from './streams.js';
