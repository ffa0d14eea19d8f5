import type { Term, Vocabulary } from './vocabulary.js';

/** A tactic of ATT&CK Enterprise; `slug` is the phase name that STIX bundles use. */
export interface AttackTactic extends Term {
  readonly slug: string;
}

const source = 'MITRE ATT&CK, Enterprise matrix';

const tactic = (code: string, name: string): AttackTactic => ({
  code,
  name,
  slug: name.toLowerCase().replaceAll(' ', '-'),
});

const beforeEvasion = [
  tactic('TA0043', 'Reconnaissance'),
  tactic('TA0042', 'Resource Development'),
  tactic('TA0001', 'Initial Access'),
  tactic('TA0002', 'Execution'),
  tactic('TA0003', 'Persistence'),
  tactic('TA0004', 'Privilege Escalation'),
];
const afterEvasion = [
  tactic('TA0006', 'Credential Access'),
  tactic('TA0007', 'Discovery'),
  tactic('TA0008', 'Lateral Movement'),
  tactic('TA0009', 'Collection'),
  tactic('TA0011', 'Command and Control'),
  tactic('TA0010', 'Exfiltration'),
  tactic('TA0040', 'Impact'),
];

/** The fourteen tactics of November 2025. */
export const attackTactics18: Vocabulary<AttackTactic> = {
  id: 'attack-tactics',
  version: '18.1',
  source,
  terms: [...beforeEvasion, tactic('TA0005', 'Defense Evasion'), ...afterEvasion],
};

/** The fifteen tactics of April 2026, in which Defense Evasion became two: TA0005 kept its id under a new name. */
export const attackTactics19: Vocabulary<AttackTactic> = {
  id: 'attack-tactics',
  version: '19',
  source,
  terms: [...beforeEvasion, tactic('TA0005', 'Stealth'), tactic('TA0112', 'Defense Impairment'), ...afterEvasion],
};
