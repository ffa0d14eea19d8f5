import type { SniffedFile } from './sniff-file.js';

/** Names under which the same kind of content honestly goes. */
const SAME: readonly (readonly string[])[] = [
  ['jpg', 'jpeg', 'jpe', 'jfif'],
  ['tif', 'tiff'],
  ['gz', 'tgz', 'tar.gz'],
  ['zip', 'jar', 'apk', 'xpi', 'epub', 'odt', 'ods', 'odp', 'docx', 'xlsx', 'pptx'],
  ['cfb', 'doc', 'xls', 'ppt', 'msg', 'msi'],
  ['mp4', 'm4v', 'm4a', 'mov'],
  ['ogg', 'oga', 'ogv', 'opus', 'ogx'],
  ['exe', 'dll', 'sys'],
  ['elf', 'so', 'o', 'ko'],
  // Text formats with a mark at their beginning.
  ['xml', 'svg', 'html', 'htm', 'xhtml', 'rss', 'gpx', 'kml', 'stix'],
  ['eml', 'mht', 'mhtml'],
];

/** What has a mark of its own at the beginning: a file under such a name must show it. */
const MARKED = new Set(
  ['pdf', 'png', 'gif', 'webp', 'bmp', 'pcap', 'pcapng', '7z', 'rar', 'bz2', 'xz', 'mp3', 'wav', 'sqlite'].concat(
    ...SAME.filter((group) => !['xml', 'eml'].includes(group[0] ?? '')),
  ),
);

/**
 * Whether a file's content is not what its name says: a program named `report.pdf`, a PDF named `notes.txt`. Names that
 * nothing is known of are believed unless the content is a program.
 */
export function liesAboutType(name: string, content: SniffedFile): boolean {
  const said = extensionOf(name);
  const found = content.extension;
  if (found !== undefined && found !== 'txt')
    return !sameKind(said, found) && (isMarked(said) || isText(said) || isProgram(found));
  return isMarked(said);
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

const TEXT = new Set([
  'txt',
  'md',
  'csv',
  'tsv',
  'log',
  'json',
  'yaml',
  'yml',
  'ini',
  'conf',
  'rules',
  'yar',
  'ics',
  'vcf',
]);
const PROGRAMS = new Set(['exe', 'elf', 'macho', 'msi', 'dmg', 'deb', 'rpm', 'lnk', 'class', 'wasm', 'crx']);

const isText = (extension: string): boolean =>
  TEXT.has(extension) || ['xml', 'html', 'htm', 'svg', 'eml'].includes(extension);
const isProgram = (extension: string): boolean => PROGRAMS.has(extension);
const isMarked = (extension: string): boolean => MARKED.has(extension);

function sameKind(one: string, other: string): boolean {
  return one === other || SAME.some((group) => group.includes(one) && group.includes(other));
}
