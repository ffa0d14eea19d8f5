import { basename } from 'node:path/posix';
import { fill } from '#libs/domain';
import type { Artefact, Values } from '#libs/domain';
import { makeCapture } from '../artefacts/capture/make-capture.js';
import { fillAll, fillFile } from '../artefacts/fill-file.js';
import type { Draft, Remark } from '../reading/draft.js';
import { LIMITS } from '../reading/limits.js';
import { isJsonType } from '../reading/media-types.js';
import type { Path } from '../reading/path.js';
import { startOf } from '../reading/place.js';
import { typeLie } from '../reading/type-lie.js';
import { sampleValues } from './known-names.js';

const CAPTURE = 'application/vnd.tcpdump.pcap';
const FRAME_BYTES = 100;

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

/** Whether the file that teams would get can be made, and is what it says. */
function* contentWrong(artefact: Artefact, draft: Draft, values: Values, at: Path): Generator<Remark> {
  const { id, file, make, mediaType } = artefact;
  const text = draft.files.get(file)?.text;
  if (make === 'pcap') {
    const capture = draft.captures.get(id)?.file;
    try {
      const bytes = capture?.packets.reduce(
        (sum, packet) => sum + ('udp' in packet ? packet.udp.times : 1) * (FRAME_BYTES + JSON.stringify(packet).length),
        0,
      );
      if (bytes !== undefined && bytes > LIMITS.file) throw new RangeError('it would be too large');
      if (capture) makeCapture(fillAll(capture, values));
    } catch (error) {
      const message = `no capture can be made of this: ${(error as Error).message}`;
      yield {
        at: startOf(file),
        rule: 'capture-impossible',
        message,
        mend: 'use addresses, or variables that hold addresses',
      };
    }
  } else if (isJsonType(mediaType) && text !== undefined) {
    try {
      JSON.parse(make === 'text' ? fillFile(text, mediaType, values) : text);
    } catch (error) {
      const message = `${mediaType} is declared, but it is not JSON: ${(error as Error).message}`;
      yield { at: [...at, 'mediaType'], rule: 'file-lies', message, mend: `correct ${file}` };
    }
  }
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
  return [...contentWrong(artefact, draft, values, at)];
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
