const { join } = require('node:path');
const { register } = require('node:module');
const { pathToFileURL } = require('node:url');
const { SpecMaps } = require('./spec-maps.cjs');

/** Where a spec's `@jest/globals` finds what Jest has given it. */
const GIVEN = Symbol.for('muster-jest-globals');
/** Where Jest's circus keeps who listens, and the names of what else it leaves behind. */
const HANDLERS = Symbol.for('EVENT_HANDLERS');
const LEFT_BEHIND = 'JEST_STATE_SYMBOL';

register(pathToFileURL(join(__dirname, 'spec-hooks.mjs')));
let specs = 0;

/**
 * Loads specs by Node's own loader, as the program itself is loaded, where Jest would play a loader of its own: what a
 * spec proves, it proves of the modules that run. They are those of the build, loaded once for all specs of a worker;
 * specs and their helpers are loaded anew for each. Has as much of a runtime as Jest asks for.
 */
module.exports = class NativeRuntime {
  constructor(_config, environment) {
    this.environment = environment;
    this.spec = ++specs;
    this.internal = [];
  }

  setGlobalsForRuntime(globals) {
    globalThis[GIVEN] = { ...globals, jest: jestFor(this.environment) };
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  unstable_importModule(path) {
    return import(`${pathToFileURL(path).href}?spec=${this.spec}`);
  }

  /** Circus holds the tests of one spec. */
  requireInternalModule(path) {
    delete require.cache[require.resolve(path)];
    return require(path);
  }

  requireModule(path) {
    return require(path);
  }

  getSourceMaps() {
    return new SpecMaps();
  }

  getAllCoverageInfoCopy() {}
  enterTestCode() {}
  leaveTestCode() {}

  teardown() {
    delete globalThis[GIVEN];
    delete globalThis[HANDLERS];
    for (const symbol of Object.getOwnPropertySymbols(globalThis))
      if (symbol.description === LEFT_BEHIND) delete globalThis[symbol];
  }
};

/** What the specs use of Jest's `jest`; modules cannot be replaced. */
function jestFor({ moduleMocker, fakeTimersModern: timers }) {
  const jest = {
    fn: moduleMocker.fn.bind(moduleMocker),
    spyOn: moduleMocker.spyOn.bind(moduleMocker),
    restoreAllMocks: () => (moduleMocker.restoreAllMocks(), jest),
    useFakeTimers: (options) => (timers.useFakeTimers(options), jest),
    useRealTimers: () => (timers.useRealTimers(), jest),
    advanceTimersByTime: (milliseconds) => timers.advanceTimersByTime(milliseconds),
  };
  return jest;
}
