/** Jest runs the TypeScript sources through swc; rooms are reached by the same `#libs/*` names as in the build. */
const swc = {
  swcrc: false,
  module: { type: 'nodenext' },
  jsc: {
    target: 'es2023',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: true, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, react: { runtime: 'automatic' } },
  },
};

/** Packages that CommonJS code requires although they are ES modules: Node can do that by itself, Jest on Node 20 cannot. */
const REQUIRED_MODULES = '/node_modules/(content-disposition)/.+\\.js$';
const asCommonJs = { swcrc: false, module: { type: 'commonjs' }, jsc: { target: 'es2023' } };

/**
 * What is played again where two processes and Redis are the installation (MUSTER_TEST_SHAPE=redis): whatever stands on
 * alarms, notices, turns and sockets. Everything else is the same code, whatever carries it.
 */
const SHAPED =
  'answers,attachments,between-teams,database-away,delivery,drafts,evaluation,fair-turns,inject-control,leaving,' +
  'national-controllers,presence,replay,scoring,sessions,socket-verbs';

export default {
  testEnvironment: 'node',
  testMatch:
    process.env.MUSTER_TEST_SHAPE === 'redis'
      ? [`<rootDir>/apps/api/test/{${SHAPED}}.spec.ts`]
      : ['<rootDir>/{apps,libs}/*/{src,test}/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc], [REQUIRED_MODULES]: ['@swc/jest', asCommonJs] },
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  moduleNameMapper: { '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/tools/jest-postgres.mjs',
  globalTeardown: '<rootDir>/tools/jest-postgres.mjs',
  setupFiles: ['<rootDir>/tools/jest-seed.mjs'],
  testTimeout: 30_000,
  // One for each processor; Jest itself would leave one of two idle.
  maxWorkers: '100%',
  // A worker keeps the modules of every spec that it ran: near its limit, it would do little but collect garbage.
  workerIdleMemoryLimit: '1200MB',
};
