/** Endings of file names, and the media types that may go with them. */
const BY_ENDING: Readonly<Record<string, readonly string[]>> = {
  eml: ['message/rfc822'],
  txt: ['text/plain'],
  log: ['text/plain'],
  md: ['text/markdown'],
  csv: ['text/csv'],
  html: ['text/html'],
  htm: ['text/html'],
  xml: ['application/xml', 'text/xml'],
  svg: ['image/svg+xml'],
  yaml: ['application/yaml', 'text/yaml'],
  yml: ['application/yaml', 'text/yaml'],
  json: ['application/json', 'application/stix+json', 'application/taxii+json', 'application/ld+json'],
  ndjson: ['application/x-ndjson', 'application/jsonl'],
  jsonl: ['application/x-ndjson', 'application/jsonl'],
  pcap: ['application/vnd.tcpdump.pcap'],
  pdf: ['application/pdf'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  zip: ['application/zip'],
  gz: ['application/gzip'],
  mp3: ['audio/mpeg'],
  ogg: ['audio/ogg'],
  wav: ['audio/wav'],
  mp4: ['video/mp4'],
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  xlsx: ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
};

/** Media types that a name's ending may stand for; undefined for endings that say nothing certain. */
export const typesOfName = (name: string): readonly string[] | undefined =>
  BY_ENDING[/\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''];

const TEXT = new Set([
  'message/rfc822',
  'application/json',
  'application/xml',
  'application/yaml',
  'application/x-ndjson',
  'application/jsonl',
]);

/** Whether files of a media type are text. */
export const isTextType = (mediaType: string): boolean =>
  mediaType.startsWith('text/') || TEXT.has(mediaType) || /\+(?:json|xml|yaml)$/.test(mediaType);

/** Whether files of a media type hold one JSON value. */
export const isJsonType = (mediaType: string): boolean =>
  mediaType === 'application/json' || mediaType.endsWith('+json');
