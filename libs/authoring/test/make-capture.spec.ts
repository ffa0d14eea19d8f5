import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PcapFile } from '#libs/contracts';
import { parseAddress } from '../src/artefacts/capture/address.js';
import { makeCapture } from '../src/artefacts/capture/make-capture.js';
import { parseCapture } from './parsed-capture.js';

const capture = (packets: unknown[]) =>
  parseCapture(makeCapture(PcapFile.parse({ start: '2026-03-02T08:00:00Z', packets })));
const right = (sums: readonly number[]) => sums.every((sum) => sum === 0xffff);

describe('makeCapture', () => {
  it('writes a whole HTTP exchange, from handshake to end', () => {
    const body = 'x'.repeat(3000);
    const packets = capture([
      {
        http: {
          from: '10.0.0.5',
          to: '192.0.2.7',
          request: 'GET / HTTP/1.1\nHost: a.example',
          response: `HTTP/1.1 200 OK\n\n${body}`,
        },
      },
    ]);
    expect(packets.map(({ flags }) => flags)).toEqual([2, 18, 16, 24, 16, 24, 24, 24, 16, 17, 17, 16]);
    expect(packets.every(({ sums }) => right(sums))).toBe(true);
    const sent = (from: string) =>
      Buffer.concat(packets.filter((p) => p.from === from).map((p) => p.payload)).toString();
    expect(sent('0a000005')).toBe('GET / HTTP/1.1\r\nHost: a.example\r\n\r\n');
    expect(sent('c0000207')).toBe(`HTTP/1.1 200 OK\r\nContent-Length: 3000\r\n\r\n${body}`);
    const [opening, answer] = packets;
    expect(answer?.acknowledges).toBe(((opening?.sequence ?? 0) + 1) >>> 0);
    expect(packets.at(-1)?.sequence).toBe(((opening?.sequence ?? 0) + 1 + sent('0a000005').length + 1) >>> 0);
  });

  it('answers DNS queries of both kinds, and says when a name does not exist', () => {
    const dns = { from: '2001:db8::5', server: '2001:db8::1', name: 'c2.example' };
    const packets = capture([
      { dns: { ...dns, answer: '192.0.2.1' } },
      { dns: { ...dns, answer: '2001:db8::9' } },
      { dns },
    ]);
    expect(packets.every(({ sums }) => right(sums))).toBe(true);
    const [, four, , six, , none] = packets.map(({ payload }) => payload);
    expect(four?.subarray(-4)).toEqual(Buffer.from([192, 0, 2, 1]));
    expect(six?.subarray(-16)).toEqual(parseAddress('2001:db8::9'));
    expect((none?.readUInt16BE(2) ?? 0) & 0xf).toBe(3);
    expect(packets[0]?.payload.toString('latin1')).toContain('\x02c2\x07example\x00');
  });

  it('repeats a datagram at its interval', () => {
    const udp = { from: '10.0.0.5', to: '198.51.100.3', port: 4444, payload: 'beacon', times: 3 };
    const packets = capture([{ udp, after: 60_000 }]);
    expect(packets.map(({ payload }) => payload.toString())).toEqual(['beacon', 'beacon', 'beacon']);
    const gaps = packets.slice(1).map(({ microseconds }, i) => microseconds - (packets[i]?.microseconds ?? 0));
    expect(gaps.every((gap) => gap >= 60_000_000 && gap < 60_010_000)).toBe(true);
  });

  it('refuses what is not an address', () => {
    expect(() => capture([{ dns: { from: 'host', server: '10.0.0.1', name: 'a.example' } }])).toThrow(RangeError);
    expect(() => capture([{ dns: { from: '10.0.0.2', server: '2001:db8::1', name: 'a.example' } }])).toThrow(
      RangeError,
    );
  });

  it('has right sums whatever is sent, and gives the same bytes twice', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 });
    const address = fc.oneof(fc.ipV4(), fc.ipV6());
    const pair = fc.tuple(address, address).filter(([a, b]) => a.includes(':') === b.includes(':'));
    fc.assert(
      fc.property(pair, text, text, ([from, to], request, response) => {
        const file = PcapFile.parse({
          start: '2026-03-02T08:00:00Z',
          packets: [
            { http: { from, to, request, response } },
            { udp: { from, to, port: 9, payload: request.slice(0, 300) } },
          ],
        });
        expect(parseCapture(makeCapture(file)).every(({ sums }) => right(sums))).toBe(true);
        expect(makeCapture(file).equals(makeCapture(file))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
