#!/usr/bin/env node
/** Starts the server in this very process, so that signals and the exit code are its own and pass nobody's hands. */
await import('../dist/apps/api/src/main.js');
