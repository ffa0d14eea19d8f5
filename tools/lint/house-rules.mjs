import tseslint from 'typescript-eslint';
import { BANNED_EVERYWHERE, BANNED_IN_DOMAIN, GLOBALS_BANNED_IN_DOMAIN, VAGUE_NAMES } from './bans.mjs';

const SPECS = ['**/*.spec.{ts,tsx}', '**/test/**'];
const TYPESCRIPT = ['libs/**/*.{ts,tsx}', 'apps/**/*.{ts,tsx}', 'test/**/*.ts'];

/**
 * The house's lint rules for a tree at `root`. Only four rules ask the type checker: it is most of the running time.
 * @param {string} root absolute path of the folder that holds tsconfig.test.json
 */
export function houseRules(root) {
  return [
    { ignores: ['dist/**', 'node_modules/**', 'coverage/**', '.muster/**', 'test-output/**'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true } },
    plainRules,
    typescriptRules(root),
    { files: ['libs/*/src/**/*.{ts,tsx}'], ignores: SPECS, rules: { 'no-console': 'error' } },
    { files: ['libs/**', 'apps/**', 'tools/**'], ignores: SPECS, rules: sizeRules },
    domainRules,
    {
      files: [`**/{${VAGUE_NAMES.join(',')}}.{ts,tsx,mjs,js}`],
      rules: {
        'no-restricted-syntax': [
          'error',
          { selector: 'Program', message: 'Name the file after the one thing that it exports.' },
        ],
      },
    },
  ];
}

const sizeRules = {
  'max-lines': ['error', { max: 400 }],
  'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
};

const plainRules = {
  files: ['**/*.{ts,tsx,js,mjs,cjs}'],
  rules: {
    eqeqeq: ['error', 'always'],
    'no-var': 'error',
    'prefer-const': 'error',
    'no-debugger': 'error',
    'no-eval': 'error',
    'no-new-func': 'error',
    'no-self-compare': 'error',
    'no-unreachable': 'error',
    'no-dupe-keys': 'error',
    'no-unsafe-finally': 'error',
    'no-constant-condition': ['error', { checkLoops: false }],
    'no-restricted-syntax': ['error', ...BANNED_EVERYWHERE],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: '^#libs/[^/]+/', message: "A room is reached by its door only: '#libs/<room>'." },
          { regex: '^(\\.\\./){2,}[a-z-]+/(src|test)(/|$)', message: "Another room is reached as '#libs/<room>'." },
          { regex: '^(\\.\\./)+(libs|apps)/', message: "A room is reached as '#libs/<room>'; an app by nobody." },
        ],
      },
    ],
  },
};

const typescriptRules = (root) => ({
  files: TYPESCRIPT,
  languageOptions: {
    parser: tseslint.parser,
    parserOptions: { project: './tsconfig.test.json', tsconfigRootDir: root },
  },
  plugins: { '@typescript-eslint': tseslint.plugin },
  rules: {
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
    '@typescript-eslint/await-thenable': 'error',
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  },
});

/** Time, randomness and ids come into the domain as arguments, or a drill could not be replayed. */
const domainRules = {
  files: ['libs/domain/src/**/*.ts'],
  ignores: SPECS,
  rules: {
    'no-restricted-syntax': ['error', ...BANNED_EVERYWHERE, ...BANNED_IN_DOMAIN],
    'no-restricted-globals': [
      'error',
      ...GLOBALS_BANNED_IN_DOMAIN.map((name) => ({ name, message: 'The domain is pure: take it as an argument.' })),
    ],
  },
};
