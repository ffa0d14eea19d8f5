/** Loaded before the program: every disk is as full as can be. */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const trulyStatfs = fs.statfsSync;
fs.statfsSync = (...asked) => Object.assign(trulyStatfs(...asked), { bavail: 3 });
syncBuiltinESMExports();
