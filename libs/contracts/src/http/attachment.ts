import { z } from 'zod';

export const Attachment = z
  .object({ name: z.string(), sha256: z.string(), bytes: z.int(), mediaType: z.string() })
  .meta({ id: 'Attachment' });
export type Attachment = z.output<typeof Attachment>;
