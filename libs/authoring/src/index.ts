export { checkPack } from './report/check-pack.js';
export { formatFaults } from './report/format-faults.js';
export type { Pack, PackReading } from './reading/pack.js';
export { readPack } from './reading/read-pack.js';
