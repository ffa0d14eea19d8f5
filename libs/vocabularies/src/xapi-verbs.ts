import type { Term, Vocabulary } from './vocabulary.js';

/** A verb of a learning record; `iri` is what an xAPI statement carries as its id. */
export interface XapiVerb extends Term {
  readonly iri: string;
}

const verb = (code: string): XapiVerb => ({ code, name: code, iri: `http://adlnet.gov/expapi/verbs/${code}` });

/** The verbs that a drill's learning records use, of those that ADL keeps. */
export const xapiVerbs: Vocabulary<XapiVerb> = {
  id: 'xapi-verbs',
  version: '1.0.3',
  source: 'ADL, xAPI verbs',
  terms: [
    'initialized',
    'experienced',
    'attempted',
    'answered',
    'responded',
    'shared',
    'scored',
    'passed',
    'failed',
    'completed',
    'suspended',
    'resumed',
    'terminated',
  ].map(verb),
};
