import type { Term, Vocabulary } from './vocabulary.js';

const area = (code: string, name: string, services: string[]): Term[] => [
  { code, name },
  ...services.map((service, at) => ({ code: `${code}.${at + 1}`, name: service, within: code })),
];

/** Service areas (1 to 5) and services (1.1 to 5.4) of a CSIRT. */
export const firstServices: Vocabulary = {
  id: 'first',
  version: '2.1',
  source: 'FIRST, CSIRT Services Framework',
  terms: [
    ...area('1', 'Information Security Event Management', ['Monitoring and detection', 'Event analysis']),
    ...area('2', 'Information Security Incident Management', [
      'Information security incident report acceptance',
      'Information security incident analysis',
      'Artifact and forensic evidence analysis',
      'Mitigation and recovery',
      'Information security incident coordination',
      'Crisis management support',
    ]),
    ...area('3', 'Vulnerability Management', [
      'Vulnerability discovery/research',
      'Vulnerability report intake',
      'Vulnerability analysis',
      'Vulnerability coordination',
      'Vulnerability disclosure',
      'Vulnerability response',
    ]),
    ...area('4', 'Situational Awareness', ['Data acquisition', 'Analysis and synthesis', 'Communication']),
    ...area('5', 'Knowledge Transfer', [
      'Awareness building',
      'Training and education',
      'Exercises',
      'Technical and policy advisory',
    ]),
  ],
};
