import type { PcapFile } from '#libs/contracts';
import { seeded } from '#libs/domain';
import type { Seeded } from '#libs/domain';
import { parseAddress } from './address.js';
import type { Address } from './address.js';
import { Capture } from './capture.js';
import { Connection } from './connection.js';
import { udpFrame } from './datagram.js';
import { dnsAnswer, dnsQuery } from './dns-message.js';
import { httpMessage } from './http-message.js';

type Packet = PcapFile['packets'][number];

const DNS_PORT = 53;

function address(text: string): Address {
  const parsed = parseAddress(text);
  if (!parsed) throw new RangeError(`${text} is not an IP address`);
  return parsed;
}

function ends(from: string, to: string, fromPort: number, toPort: number) {
  const both = { from: address(from), to: address(to), fromPort, toPort };
  if (both.from.length !== both.to.length) throw new RangeError(`${from} and ${to} are of different versions of IP`);
  return both;
}

function addPacket(capture: Capture, packet: Packet, chance: Seeded): void {
  const fromPort = chance.between(49_152, 65_535);
  if ('dns' in packet) {
    const { from, server, name, answer } = packet.dns;
    const id = chance.between(0, 0xffff);
    const there = ends(from, server, fromPort, DNS_PORT);
    capture.add(udpFrame(there, dnsQuery(id, name, answer), capture.count));
    const back = ends(server, from, DNS_PORT, fromPort);
    capture.add(udpFrame(back, dnsAnswer(id, name, answer), capture.count));
  } else if ('http' in packet) {
    const { from, to, port, request, response } = packet.http;
    const connection = new Connection(capture, ends(from, to, fromPort, port), chance);
    connection.open();
    connection.ask(httpMessage(request));
    if (response !== undefined) connection.reply(httpMessage(response));
    connection.close();
  } else {
    const { from, to, port, payload, times } = packet.udp;
    for (let i = 0; i < times; i++) {
      if (i > 0) capture.wait(packet.after);
      capture.add(udpFrame(ends(from, to, fromPort, port), Buffer.from(payload), capture.count));
    }
  }
}

/**
 * Makes a libpcap file from its description, variables already filled in. The same description gives the same bytes.
 * @throws RangeError where an end is not an IP address
 */
export function makeCapture({ start, packets }: PcapFile): Buffer {
  const capture = new Capture(Date.parse(start));
  for (const [i, packet] of packets.entries()) {
    capture.wait(packet.after);
    addPacket(capture, packet, seeded(`${start}/${i}/${JSON.stringify(packet)}`));
  }
  return capture.bytes();
}
