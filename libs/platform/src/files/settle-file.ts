import { mkdir, open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Moves a finished file to its place, through a loss of power too. What is there already is replaced by its equal. */
export async function settleFile(draft: string, path: string): Promise<void> {
  const created = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await rename(draft, path);
  await syncFolder(dirname(path));
  // A new folder is itself an entry of the one above it.
  for (let folder = dirname(path); created && folder.length >= created.length;) {
    folder = dirname(folder);
    await syncFolder(folder);
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
