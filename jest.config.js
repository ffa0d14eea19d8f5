/** Specs are loaded by Node itself; the sources that they import are those of the build (tools/jest/). */

/**
 * What is played again where two processes and Redis are the installation (MUSTER_TEST_SHAPE=redis): whatever stands on
 * alarms, notices, turns and sockets. Everything else is the same code, whatever carries it.
 */
const SHAPED =
  'answers,attachments,between-teams,database-away,delivery,drafts,evaluation,fair-turns,inject-control,leaving,' +
  'national-controllers,presence,replay,scoring,sessions,socket-verbs';

export default {
  runtime: '<rootDir>/tools/jest/native-runtime.cjs',
  testEnvironment: '<rootDir>/tools/jest/native-environment.mjs',
  testSequencer: '<rootDir>/tools/jest/longest-first.cjs',
  testMatch:
    process.env.MUSTER_TEST_SHAPE === 'redis'
      ? [`<rootDir>/apps/api/test/{${SHAPED}}.spec.ts`]
      : ['<rootDir>/{apps,libs}/*/{src,test}/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.ts'],
  transform: {},
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/tools/jest-postgres.mjs',
  globalTeardown: '<rootDir>/tools/jest-postgres.mjs',
  setupFiles: ['<rootDir>/tools/jest-seed.mjs'],
  // Not how long a spec should take, but after how long nothing comes any more, on a loaded machine either.
  testTimeout: 60_000,
  // One for each processor; Jest itself would leave one of two idle.
  maxWorkers: '100%',
  // A worker keeps the spec files that it has run, and what they hold: near its limit, it would do little but collect garbage.
  workerIdleMemoryLimit: '500MB',
};
