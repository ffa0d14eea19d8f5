import { z } from 'zod';

const Packet = z.union([
  z.strictObject({
    dns: z.strictObject({ from: z.string(), server: z.string(), name: z.string(), answer: z.string().optional() }),
    after: z.int().min(0).max(86_400_000).default(0).describe('Milliseconds since the packet before'),
  }),
  z.strictObject({
    http: z.strictObject({
      from: z.string(),
      to: z.string(),
      port: z.int().min(1).max(65_535).default(80),
      request: z.string().max(8000),
      response: z.string().max(8000).optional(),
    }),
    after: z.int().min(0).max(86_400_000).default(0),
  }),
  z.strictObject({
    udp: z.strictObject({
      from: z.string(),
      to: z.string(),
      port: z.int().min(1).max(65_535),
      payload: z.string().max(1200),
      times: z.int().min(1).max(500).default(1),
    }),
    after: z.int().min(0).max(86_400_000).default(0),
  }),
]);

/** What a packet capture shall show; variables are filled in for each team before it is made. */
export const PcapFile = z
  .strictObject({ start: z.iso.datetime(), packets: z.array(Packet).min(1).max(500) })
  .meta({ id: 'PcapFile', title: 'Muster packet capture' });

export type PcapFile = z.output<typeof PcapFile>;
