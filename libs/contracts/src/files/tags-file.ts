import { z } from 'zod';

const codes = z.array(z.string().min(1).max(80)).max(40).default([]);

/** Codes from the vocabularies; the pack's check says which do not exist. */
export const TagsFile = z
  .strictObject({
    gca: codes.describe('Global Cybersecurity Agenda pillars, 1 to 5'),
    first: codes.describe('FIRST CSIRT Services Framework v2.1, such as 2.3'),
    x1060: codes.describe('ITU-T X.1060 categories or services, such as C or C-1'),
    rsit: codes.describe('RSIT class or class/type'),
    tactics: codes.describe('ATT&CK tactics, such as TA0001'),
    techniques: codes.describe('ATT&CK techniques, such as T1566.001'),
    free: codes.describe('Words of your own'),
  })
  .meta({ id: 'Tags' });
