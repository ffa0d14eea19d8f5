import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ROOM } from './room-folder.js';

const packages = createRequire(import.meta.url);

/** A weight of a family as its package names it: `400Regular` holds `NotoSans_400Regular.ttf`. */
const inPackage = (name: string, family: string, weights: readonly string[]): string[] => {
  const folder = dirname(packages.resolve(`@expo-google-fonts/${name}/package.json`));
  return weights.map((weight) => join(folder, weight, `${family}_${weight}.ttf`));
};

const WEIGHTS = ['400Regular', '600SemiBold', '700Bold'];

/**
 * The fonts of the printed documents, for all six languages of the United Nations and for emoji. No others are used, so
 * that a document comes out the same on every machine.
 */
export const fontFiles = (): readonly string[] => [
  ...inPackage('noto-sans', 'NotoSans', WEIGHTS),
  ...inPackage('ibm-plex-sans-arabic', 'IBMPlexSansArabic', WEIGHTS),
  ...inPackage('noto-emoji', 'NotoEmoji', ['400Regular']),
  join(ROOM, 'fonts', 'NotoSansSC-Regular.ttf'),
];
