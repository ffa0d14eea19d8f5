import { Receipt } from '#libs/contracts';
import { erasurePhrase } from '#libs/domain';
import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import { EXIT } from '../exit-codes.js';
import { PlainFault } from '../plain-fault.js';
import { doorOf, type AtServer } from '../server-option.js';

export interface EraseOptions extends AtServer {
  readonly reason: string;
  readonly phrase?: string;
}

/** `muster erase-nation`: the act in the drill's journal that destroys a nation's key, once its phrase has been typed. */
export async function eraseNation(drill: string, nation: string, options: EraseOptions): Promise<number> {
  const door = await doorOf(options);
  const phrase = options.phrase ?? (await asked(nation));
  if (phrase !== erasurePhrase(nation))
    throw new PlainFault(`Nothing was erased: the phrase is "${erasurePhrase(nation)}".`);
  process.stderr.write(`Erasing ${nation} …\n`);
  const path = `/drills/${encodeURIComponent(drill)}/nations/${encodeURIComponent(nation)}/erasure`;
  Receipt.parse(await door.post(path, { phrase, reason: options.reason }, randomUUID()));
  process.stdout.write(`Everything that belonged to ${nation} in this drill is erased; the journal still holds.\n`);
  return EXIT.fine;
}

async function asked(nation: string): Promise<string> {
  if (!process.stdin.isTTY) throw new PlainFault(`Say --phrase "${erasurePhrase(nation)}": nobody can be asked here.`);
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(
      `This erases everything of ${nation} in this drill, for good. Type "${erasurePhrase(nation)}" to go on: `,
    );
  } finally {
    lines.close();
  }
}
