/**
 * What came of asking the registry for known faults of the packages that Muster runs on.
 *
 * @param {string} output what `npm audit --json` wrote
 * @returns {{ known: boolean, faults: string[], why: string }} `known`: whether the registry gave an answer at all
 */
export function verdictOf(output) {
  const told = readJson(output);
  if (!told?.vulnerabilities) return { known: false, faults: [], why: told?.message ?? 'the registry gave no answer' };
  const faults = Object.values(told.vulnerabilities).map(
    ({ name, severity, range, fixAvailable }) =>
      `${severity}: ${name} ${range}${fixAvailable ? ', for which there is a newer version' : ''}`,
  );
  return { known: true, faults, why: '' };
}

function readJson(text) {
  try {
    return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
  } catch {
    return undefined;
  }
}
