export * from './account.js';
export * from './invitations.js';
export * from './own-sessions.js';
export * from './places.js';
export * from './sign-in-log.js';
export * from './tokens.js';
export * from './ways-back.js';
