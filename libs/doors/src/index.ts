export { CommandKey, commandKeyIn } from './command-key.js';
export { jsonOnly } from './json-only.js';
export { pathOf } from './path-of.js';
export { problemFor, ProblemFilter } from './problem-filter.js';
export { orRefused, Refused } from './refused.js';
export { SOCKET_OPTIONS } from './socket-options.js';
export { fitOnly } from './unfit-input.js';
export { checked, validation } from './validation.js';
export { verbsOf } from './verbs-of.js';
