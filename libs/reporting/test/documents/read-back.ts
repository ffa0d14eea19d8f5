import { strFromU8, unzipSync } from 'fflate';
import { extractText } from 'unpdf';

/** The text of each page, as a reader would copy it out. */
export async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const { text } = await extractText(Uint8Array.from(pdf), { mergePages: false });
  return text;
}

/** The parts of an office file by name, as text. */
export const partsOf = (file: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));

/** All the letters in the parts of an office file, without its markup. */
export const lettersIn = (file: Uint8Array): string =>
  Object.values(partsOf(file))
    .join('\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** Text of people from which breaks and marks of direction were taken, to be compared. */
export const bare = (text: string): string => text.replace(/[\u200B\u2066-\u2069\s]/g, '');
