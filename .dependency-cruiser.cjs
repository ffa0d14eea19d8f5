/**
 * The law of the house: domain <- contracts <- rooms <- apps, and rooms meet only at their doors.
 * test/law.spec.ts plants a breach of every rule here and sees it caught.
 */
const ROOM = '^libs/([^/]+)/';
const DOOR = 'src/index\\.ts$';
const SPEC = '\\.spec\\.tsx?$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-alone',
      comment: 'The domain imports nothing outside itself: no room, no package, no part of Node.',
      severity: 'error',
      from: { path: '^libs/domain/src/', pathNot: SPEC },
      to: { pathNot: '^libs/domain/src/' },
    },
    {
      name: 'contracts-know-only-the-domain',
      comment: 'The wire contract may use the words of the domain, zod, and nothing else.',
      severity: 'error',
      from: { path: '^libs/contracts/src/', pathNot: SPEC },
      to: { pathNot: ['^libs/contracts/src/', `^libs/domain/${DOOR}`, '(^|/)node_modules/zod/'] },
    },
    {
      name: 'vocabularies-are-alone',
      comment: 'Vocabularies are data: they import nothing outside themselves.',
      severity: 'error',
      from: { path: '^libs/vocabularies/src/', pathNot: SPEC },
      to: { pathNot: '^libs/vocabularies/src/' },
    },
    {
      name: 'rooms-never-import-apps',
      comment: 'Apps wire rooms together; a room does not know which app it is in.',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^apps/' },
    },
    {
      name: 'apps-never-import-apps',
      comment: 'What two apps need belongs in a room.',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'rooms-meet-at-their-doors',
      comment: "Another room is reached by its src/index.ts only, as '#libs/<room>'.",
      severity: 'error',
      from: { path: ROOM },
      to: { path: '^libs/', pathNot: ['^libs/$1/', `^libs/[^/]+/${DOOR}`] },
    },
    {
      name: 'apps-enter-by-the-door',
      comment: "An app, or a test of the whole house, reaches a room by its src/index.ts only, as '#libs/<room>'.",
      severity: 'error',
      from: { path: '^(apps|test)/' },
      to: { path: '^libs/', pathNot: `^libs/[^/]+/${DOOR}` },
    },
    {
      name: 'store-is-private',
      comment: "A room's tables are its own: nobody else reaches its store.",
      severity: 'error',
      from: { path: '^(?:libs|apps|test)/([^/]+)' },
      to: { path: '^libs/[^/]+/src/store/', pathNot: '^libs/$1/src/store/' },
    },
    {
      name: 'platform-imports-no-room',
      comment: 'The platform knows the machine, not the exercise.',
      severity: 'error',
      from: { path: '^libs/platform/src/', pathNot: SPEC },
      to: { path: '^libs/', pathNot: '^libs/platform/' },
    },
    {
      name: 'no-room-needs-testing',
      comment: 'Test rigs and simulated teams stand outside the product: no room is built on them.',
      severity: 'error',
      from: { path: '^libs/[^/]+/src/', pathNot: [SPEC, '^libs/(testing|rehearsal)/'] },
      to: { path: '^libs/(testing|rehearsal)/' },
    },
    {
      name: 'rehearsal-plays-from-outside',
      comment: 'Simulated teams know the wire as a real team does: contracts, domain, vocabularies and the machine.',
      severity: 'error',
      from: { path: '^libs/rehearsal/src/', pathNot: SPEC },
      to: { path: '^libs/', pathNot: '^libs/(rehearsal|contracts|domain|vocabularies|platform)/' },
    },
    {
      name: 'web-sees-only-words',
      comment: 'The browser gets domain, contracts, locale and vocabularies, and no other room.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: { path: '^libs/', pathNot: '^libs/(domain|contracts|locale|vocabularies)/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle at run time makes the order of loading decide what works; types may refer to each other.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports is forgotten or dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          SPEC,
          '^libs/[^/]+/src/index\\.ts$',
          '^apps/[^/]+/src/main\\.tsx?$',
          '\\.d\\.ts$',
          '/migrations/',
          // Browsers ask for these by their names.
          '^apps/web/public/',
          '/test/',
        ],
      },
      to: {},
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'An import that cannot be resolved.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'packages-are-declared',
      comment:
        'What the product imports stands in dependencies, not in devDependencies and not only below another package.',
      severity: 'error',
      from: { path: '^(?:libs|apps)/[^/]+/src/', pathNot: [SPEC, '^libs/testing/'] },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules'] },
    exclude: { path: '^(dist|coverage)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.test.json' },
    enhancedResolveOptions: {
      conditionNames: ['types', 'import', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.d.ts'],
    },
  },
};
