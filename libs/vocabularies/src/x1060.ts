import type { Term, Vocabulary } from './vocabulary.js';

const category = (code: string, name: string, services: string[] = []): Term[] => [
  { code, name },
  ...services.map((service, at) => ({ code: `${code}-${at + 1}`, name: service, within: code })),
];

/**
 * Service categories of a cyber defence centre, A to I. Of the 64 services the Recommendation lists, those of B to D that
 * exercises use are named here; `isX1060Service` lets the others be tagged too.
 */
export const x1060: Vocabulary = {
  id: 'x1060',
  version: '2026-03',
  source: 'ITU-T, Recommendation X.1060, framework for the creation and operation of a cyber defence centre',
  terms: [
    ...category('A', 'Strategic management'),
    ...category('B', 'Real-time analysis', [
      'Real-time asset monitoring',
      'Event data retention',
      'Alerting and warning',
      'Handling enquiry on report',
    ]),
    ...category('C', 'Deep analysis', [
      'Forensic analysis',
      'Malware sample analysis',
      'Tracking and tracing',
      'Forensic evidence collection',
    ]),
    ...category('D', 'Incident response', ['Incident report acceptance']),
    ...category('E', 'Checking and evaluating'),
    ...category('F', 'Collection, analysis and evaluation of threat intelligence'),
    ...category('G', 'Development and maintenance of the centre\u2019s platforms'),
    ...category('H', 'Support of internal fraud response'),
    ...category('I', 'Active relationship with external parties'),
  ],
};

const SERVICE = /^[A-I]-[1-9]\d?$/;

/** Whether this has the shape of a service's code (`F-3`), named here or not. */
export const isX1060Service = (code: string): boolean => SERVICE.test(code);
