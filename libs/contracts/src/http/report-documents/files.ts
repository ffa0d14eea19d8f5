import { z } from 'zod';
import { ReportWish } from './documents.js';

/** Which document, in which language. */
export const ReportFileWish = ReportWish.extend({
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .default('en')
    .describe('Those without a catalogue are given English; JSON holds all languages'),
}).meta({ id: 'ReportFileWish' });

/** What an archive of all that is one’s own should hold. Separated by commas. */
export const ReportArchiveWish = z
  .strictObject({
    languages: z
      .string()
      .regex(/^[a-z]{2}(,[a-z]{2}){0,5}$/)
      .default('en'),
    formats: z
      .string()
      .regex(/^(pdf|docx|xlsx|html|json)(,(pdf|docx|xlsx|html|json)){0,4}$/)
      .default('pdf,docx,xlsx,html,json'),
  })
  .meta({ id: 'ReportArchiveWish' });
