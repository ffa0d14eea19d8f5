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

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/{apps,libs}/*/{src,test}/**/*.spec.{ts,tsx}', '<rootDir>/test/**/*.spec.ts'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  transform: { '^.+\\.tsx?$': ['@swc/jest', swc] },
  moduleNameMapper: { '^#libs/(.*)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/tools/jest-postgres.mjs',
  globalTeardown: '<rootDir>/tools/jest-postgres.mjs',
  testTimeout: 30_000,
};
