import type { Term, Vocabulary } from './vocabulary.js';

const incidentClass = (code: string, name: string, types: Record<string, string>): Term[] => [
  { code, name },
  ...Object.entries(types).map(([slug, type]) => ({ code: `${code}/${slug}`, name: type, within: code })),
];

/** Classes (`malicious-code`) and types (`malicious-code/c2-server`) of incidents, by the taxonomy's machine names. */
export const rsit: Vocabulary = {
  id: 'rsit',
  version: '1003',
  source: 'ENISA and TF-CSIRT, Reference Security Incident Taxonomy',
  terms: [
    ...incidentClass('abusive-content', 'Abusive Content', {
      spam: 'Spam',
      'harmful-speech': 'Harmful Speech',
      violence: '(Child) Sexual Exploitation/Sexual/Violent Content',
    }),
    ...incidentClass('malicious-code', 'Malicious Code', {
      'infected-system': 'Infected System',
      'c2-server': 'C2 Server',
      'malware-distribution': 'Malware Distribution',
      'malware-configuration': 'Malware Configuration',
    }),
    ...incidentClass('information-gathering', 'Information Gathering', {
      scanner: 'Scanning',
      sniffing: 'Sniffing',
      'social-engineering': 'Social Engineering',
    }),
    ...incidentClass('intrusion-attempts', 'Intrusion Attempts', {
      'ids-alert': 'Exploitation of Known Vulnerabilities',
      'brute-force': 'Login Attempts',
      exploit: 'New Attack Signature',
    }),
    ...incidentClass('intrusions', 'Intrusions', {
      'privileged-account-compromise': 'Privileged Account Compromise',
      'unprivileged-account-compromise': 'Unprivileged Account Compromise',
      'application-compromise': 'Application Compromise',
      'system-compromise': 'System Compromise',
      burglary: 'Burglary',
    }),
    ...incidentClass('availability', 'Availability', {
      dos: 'Denial of Service',
      ddos: 'Distributed Denial of Service',
      misconfiguration: 'Misconfiguration',
      sabotage: 'Sabotage',
      outage: 'Outage',
    }),
    ...incidentClass('information-content-security', 'Information Content Security', {
      'unauthorised-information-access': 'Unauthorised Access to Information',
      'unauthorised-information-modification': 'Unauthorised Modification of Information',
      'data-loss': 'Data Loss',
      'data-leak': 'Leak of Confidential Information',
    }),
    ...incidentClass('fraud', 'Fraud', {
      'unauthorised-use-of-resources': 'Unauthorised Use of Resources',
      copyright: 'Copyright',
      masquerade: 'Masquerade',
      phishing: 'Phishing',
    }),
    ...incidentClass('vulnerable', 'Vulnerable', {
      'weak-crypto': 'Weak Cryptography',
      'ddos-amplifier': 'DDoS Amplifier',
      'potentially-unwanted-accessible': 'Potentially Unwanted Accessible Services',
      'information-disclosure': 'Information disclosure',
      'vulnerable-system': 'Vulnerable System',
    }),
    ...incidentClass('other', 'Other', { other: 'Uncategorised', undetermined: 'Undetermined' }),
    ...incidentClass('test', 'Test', { test: 'Test' }),
  ],
};
