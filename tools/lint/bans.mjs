/** What the linter refuses by shape or by name, each with the reason that the reader of an error needs. */

export const VAGUE_NAMES = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'types'];

export const BANNED_EVERYWHERE = [
  { selector: 'TSInterfaceDeclaration[id.name=/^I[A-Z][a-z]/]', message: 'Name the thing, without an I before it.' },
  {
    selector: 'ClassDeclaration[id.name=/Impl$/]',
    message: 'Name what sets this class apart, not that it implements.',
  },
];

export const BANNED_IN_DOMAIN = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.name='Date']",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'The domain has no chance: take ids and seeds as arguments.',
  },
];

export const GLOBALS_BANNED_IN_DOMAIN = [
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'process',
  'console',
  'performance',
  'crypto',
  'fetch',
  'globalThis',
];
