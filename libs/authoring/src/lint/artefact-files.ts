import { basename } from 'node:path/posix';
import type { PcapFile } from '#libs/contracts';
import { fill } from '#libs/domain';
import type { Artefact, Values } from '#libs/domain';
import { makeCapture } from '../artefacts/capture/make-capture.js';
import { fillAll, fillFile } from '../artefacts/fill-file.js';
import { filledLength } from '../artefacts/filled-length.js';
import type { Draft, Remark } from '../reading/draft.js';
import { LIMITS } from '../reading/limits.js';
import { isJsonType } from '../reading/media-types.js';
import type { Path } from '../reading/path.js';
import { startOf } from '../reading/place.js';
import { typeLie } from '../reading/type-lie.js';
import { sampleValues } from './known-names.js';

const CAPTURE = 'application/vnd.tcpdump.pcap';
/** Headers of all frames of one exchange. */
const FRAMES = 1000;

const leaves = (path: string): boolean =>
  /^(?:[/\\~]|[a-z]:)/i.test(path) || path.includes('\\') || path.includes('\0') || path.split('/').includes('..');

function whereWrong({ file, name }: Artefact, files: Draft['files'], at: Path): Remark | undefined {
  const path = [...at, 'file'];
  if (leaves(file)) {
    const message = `${JSON.stringify(file)} leaves the pack's folder`;
    return {
      at: path,
      rule: 'path-leaves-folder',
      message,
      mend: 'put the file under artefacts/ and name it from there',
    };
  }
  if (!/^artefacts\/[^/]/.test(file) || /\/(?:\/|\.\/|$)/.test(file)) {
    const message = `${JSON.stringify(file)} does not lie under artefacts/`;
    return { at: path, rule: 'artefact-place', message, mend: 'write artefacts/<name>' };
  }
  if (basename(name) !== name || /[\u0000-\u001f\\:*?"<>|]/.test(name) || name.startsWith('.')) {
    const message = `${JSON.stringify(name)} is no file name that every system can hold`;
    return {
      at: [...at, 'name'],
      rule: 'file-name',
      message,
      mend: 'a plain name without folders or signs such as / : * ?',
    };
  }
  if (files.has(file)) return undefined;
  return {
    at: path,
    rule: 'attachment-missing',
    message: `there is no file ${file}`,
    mend: 'add it, or correct the path',
  };
}

/** Bytes that the finished file comes to at most, worked out before anything is made. */
function weight({ id, make, file }: Artefact, draft: Draft, values: Values): number {
  const lengthOf = (name: string): number => Buffer.byteLength(values[name] ?? name) + 4;
  const packets = draft.captures.get(id)?.file.packets ?? [];
  if (make === 'text') return filledLength(draft.files.get(file)?.text ?? '', lengthOf);
  const times = (packet: (typeof packets)[number]): number => ('udp' in packet ? packet.udp.times : 1);
  return packets.reduce(
    (sum, packet) => sum + times(packet) * (FRAMES + filledLength(JSON.stringify(packet), lengthOf)),
    0,
  );
}

function captureWrong(capture: PcapFile, file: string, values: Values): Remark[] {
  try {
    makeCapture(fillAll(capture, values));
    return [];
  } catch (error) {
    const message = `no capture can be made of this: ${(error as Error).message}`;
    return [
      {
        at: startOf(file),
        rule: 'capture-impossible',
        message,
        mend: 'use addresses, or variables that hold addresses',
      },
    ];
  }
}

function jsonWrong(text: string, { mediaType, file }: Artefact, at: Path): Remark[] {
  try {
    JSON.parse(text);
    return [];
  } catch (error) {
    const message = `${mediaType} is declared, but it is not JSON: ${(error as Error).message}`;
    return [{ at: [...at, 'mediaType'], rule: 'file-lies', message, mend: `correct ${file}` }];
  }
}

/** Whether the file that teams would get can be made, and is what it says. */
function contentWrong(artefact: Artefact, draft: Draft, values: Values, at: Path): Remark[] {
  const { id, file, make, mediaType } = artefact;
  const text = draft.files.get(file)?.text;
  const capture = draft.captures.get(id)?.file;
  if (make !== 'file' && weight(artefact, draft, values) > LIMITS.file) {
    const message = `the file made from this would be larger than ${LIMITS.file / 1024 / 1024} MB`;
    return [{ at: startOf(file), rule: 'file-too-large', message, mend: 'use fewer variables or packets' }];
  }
  if (capture) return captureWrong(capture, file, values);
  if (make === 'pcap' || text === undefined || !isJsonType(mediaType)) return [];
  return jsonWrong(make === 'text' ? fillFile(text, mediaType, values) : text, artefact, at);
}

async function oneArtefact(artefact: Artefact, draft: Draft, values: Values, at: Path): Promise<Remark[]> {
  const wrong = whereWrong(artefact, draft.files, at);
  if (wrong) return [wrong];
  const { file, name, mediaType, make } = artefact;
  const examined = draft.files.get(file);
  if (make === 'pcap' && mediaType !== CAPTURE) {
    const message = `a capture is ${CAPTURE}, not ${mediaType}`;
    return [{ at: [...at, 'mediaType'], rule: 'file-lies', message, mend: 'correct mediaType' }];
  }
  const [declared, called] = make === 'pcap' ? ['application/yaml', 'capture.yaml'] : [mediaType, fill(name, values)];
  const lie = examined && (await typeLie(declared, called, examined));
  if (lie !== undefined)
    return [{ at: [...at, 'mediaType'], rule: 'file-lies', message: lie, mend: 'declare what it is' }];
  if (make === 'text' && examined?.text === undefined) {
    return [{ at: [...at, 'make'], rule: 'file-lies', message: `${file} is not text to fill`, mend: 'use make: file' }];
  }
  return contentWrong(artefact, draft, values, at);
}

/** The file of each artefact lies in the pack, is what it says, and can be made for a team. */
export async function artefactFiles(draft: Draft): Promise<Remark[]> {
  const values = sampleValues(draft.scenario);
  const remarks: Remark[] = [];
  for (const [i, artefact] of draft.scenario.artefacts.entries()) {
    remarks.push(...(await oneArtefact(artefact, draft, values, ['artefacts', i])));
  }
  return remarks;
}
