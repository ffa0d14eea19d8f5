import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { liesAboutType, sniffContent, sniffFile } from '#libs/platform';

const PNG = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c4890000000049454e44ae426082',
  'hex',
);
const PDF = Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< >>\nendobj\n', 'latin1');
const EXE = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]);
const PCAP = Buffer.concat([Buffer.from('d4c3b2a1020004000000000000000000ffff000001000000', 'hex')]);
const TEXT = Buffer.from('Sehr geehrte Damen und Herren, 你好, مرحبا\n');
const MAIL = Buffer.from(
  'From: desk@example.org\r\nTo: cirt@example.net\r\nSubject: Invoice\r\n\r\nSee the attachment.\r\n',
);
const LATIN = Buffer.from([0x47, 0x72, 0xfc, 0xdf, 0x65, 0x21]);

describe('liesAboutType', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'muster-sniff-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lies = async (name: string, content: Buffer): Promise<boolean> => {
    const path = join(folder, 'file');
    writeFileSync(path, content);
    const sniffed = await sniffFile(path);
    expect(await sniffContent(() => createReadStream(path, { highWaterMark: 7 }))).toEqual(sniffed);
    return liesAboutType(name, sniffed);
  };

  it.each([
    ['photo.png', PNG],
    ['PHOTO.PNG', PNG],
    ['report.pdf', PDF],
    ['tool.exe', EXE],
    ['capture.pcap', PCAP],
    ['notes.txt', TEXT],
    ['firewall.log', TEXT],
    ['indicators.json', Buffer.from('{"type":"bundle"}')],
    ['mail.eml', MAIL],
    ['page.html', Buffer.from('<!doctype html><title>x</title>')],
    ['feed.xml', Buffer.from('<?xml version="1.0"?><rss/>')],
    ['logo.svg', Buffer.from('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['odd.dat', LATIN],
    ['README', TEXT],
    ['empty.txt', Buffer.alloc(0)],
  ])('believes %s', async (name, content) => {
    expect(await lies(name, content)).toBe(false);
  });

  it.each([
    ['report.pdf', EXE],
    ['report.pdf', TEXT],
    ['photo.png', PDF],
    ['photo.jpg', PNG],
    ['notes.txt', PDF],
    ['notes.txt', EXE],
    ['indicators.json', PNG],
    ['README', EXE],
    ['data.bin', EXE],
    ['capture.pcap', TEXT],
    ['mail.eml', EXE],
    ['empty.pdf', Buffer.alloc(0)],
  ])('finds out %s', async (name, content) => {
    expect(await lies(name, content)).toBe(true);
  });

  it('takes a long text for text, though the sample cuts a letter in two', async () => {
    const path = join(folder, 'long');
    writeFileSync(path, `x${'é'.repeat(100_000)}`);
    expect(await sniffFile(path)).toEqual({ extension: 'txt', mime: 'text/plain' });
    expect(await sniffContent(() => createReadStream(path))).toEqual({ extension: 'txt', mime: 'text/plain' });
  });
});
