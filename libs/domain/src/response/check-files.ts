import { cleanText } from './clean-text.js';
import { isPlainObject } from './is-plain-object.js';
import type { AttachedFile } from './answer.js';
import type { Complain } from './complain.js';

const SHA256 = /^[0-9a-f]{64}$/;
const MEDIA_TYPE = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/;
const LONGEST_NAME = 255;
/** Marks that turn the reading direction can make `exe.fdp` out of a name: none belongs in one. */
const DIRECTION_TURNS = /[\u202a-\u202e\u2066-\u2069]/g;

function checkOne(given: unknown, path: string, complain: Complain): AttachedFile | undefined {
  if (!isPlainObject(given)) return void complain(path, 'must be an attached file');
  const name = typeof given['name'] === 'string' ? cleanText(given['name'].replace(DIRECTION_TURNS, '')) : '';
  const { sha256, bytes, mediaType } = given;
  const nameIsSound = name !== '' && name.length <= LONGEST_NAME && !/[/\\\n\t]/.test(name);
  const hashIsSound = typeof sha256 === 'string' && SHA256.test(sha256);
  const sizeIsSound = typeof bytes === 'number' && Number.isSafeInteger(bytes) && bytes >= 0;
  const typeIsSound = typeof mediaType === 'string' && MEDIA_TYPE.test(mediaType);
  if (!nameIsSound)
    complain(`${path}.name`, `must be a file's name without its folder, of 1 to ${LONGEST_NAME} characters`);
  if (!hashIsSound) complain(`${path}.sha256`, 'must be 64 hexadecimal digits in lower case');
  if (!sizeIsSound) complain(`${path}.bytes`, 'must be a whole number from 0');
  if (!typeIsSound) complain(`${path}.mediaType`, 'must be a media type such as text/plain');
  if (!nameIsSound || !hashIsSound || !sizeIsSound || !typeIsSound) return undefined;
  return { name, sha256, bytes: bytes + 0, mediaType };
}

/** Reads the list of files attached to a field. Whether their content is kept is for the keeper of files to say. */
export function checkFiles(given: unknown, max: number, path: string, complain: Complain): readonly AttachedFile[] {
  if (!Array.isArray(given)) {
    complain(path, 'must be a list of attached files');
    return [];
  }
  if (given.length > max) {
    complain(path, `must have no more than ${max} files`);
    return [];
  }
  const sound = new Map<string, AttachedFile>();
  given.forEach((one: unknown, index) => {
    const file = checkOne(one, `${path}[${index}]`, complain);
    if (file) sound.set(`${file.sha256} ${file.name}`, file);
  });
  return [...sound.values()];
}
