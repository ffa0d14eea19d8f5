import { fileTypeFromBuffer, supportedMimeTypes } from 'file-type';
import { isTextType, typesOfName } from './media-types.js';
import type { Examined } from './pack-folder.js';

/** Types that run as programs: a drill shows traces of malware, it ships none. */
const PROGRAMS = new Set([
  'application/x-msdownload',
  'application/x-elf',
  'application/x-mach-binary',
  'application/java-vm',
  'application/wasm',
]);
/** What the detector calls some types that are text anyway. */
const TEXT_DETECTED = new Set([
  'application/xml',
  'image/svg+xml',
  'text/html',
  'text/calendar',
  'text/vcard',
  'text/vtt',
  'application/rtf',
]);
const SAME: Readonly<Record<string, string>> = {
  'audio/wav': 'audio/wav',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'application/x-pcap': 'application/vnd.tcpdump.pcap',
  'application/x-gzip': 'application/gzip',
};
const plain = (type: string): string => SAME[type] ?? type;

async function detected(head: Buffer): Promise<string | undefined> {
  try {
    const type = await fileTypeFromBuffer(head);
    return type && plain(type.mime);
  } catch {
    return undefined; // cut off after its head: no type that can be told for certain
  }
}

/** Says how a file belies its declared type or its name, or undefined when it is what it says it is. */
export async function typeLie(mediaType: string, name: string, file: Examined): Promise<string | undefined> {
  const declared = plain(mediaType);
  const byName = typesOfName(name);
  if (byName && !byName.map(plain).includes(declared))
    return `the name ${name} says ${byName[0]}, but ${mediaType} is declared`;
  const actual = await detected(file.head);
  if (actual && PROGRAMS.has(actual)) return 'the file is a program';
  if (isTextType(mediaType)) {
    if (actual && !TEXT_DETECTED.has(actual)) return `${mediaType} is declared, but the file is ${actual}`;
    return file.text === undefined
      ? `${mediaType} is declared, but the file is not UTF-8 text of a sensible size`
      : undefined;
  }
  if (mediaType === 'application/octet-stream') return undefined;
  const known = [...supportedMimeTypes].some((type) => plain(type) === declared);
  if (known && actual !== declared) return `${mediaType} is declared, but the file is ${actual ?? 'something else'}`;
  return !known && actual ? `${mediaType} is declared, but the file is ${actual}` : undefined;
}
