import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';

const HOUSE = resolve(import.meta.dirname, '..');
const SHARED = ['package.json', 'tsconfig.json', 'tsconfig.test.json', '.dependency-cruiser.cjs'];

/** A small house of its own in a temporary folder, under the real house's rules, to plant breaches in. */
export class PlantedTree {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'muster-house-')));

  constructor(files: Record<string, string>) {
    for (const file of SHARED) cpSync(join(HOUSE, file), join(this.root, file));
    symlinkSync(join(HOUSE, 'node_modules'), join(this.root, 'node_modules'));
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(this.root, file)), { recursive: true });
      writeFileSync(join(this.root, file), text);
    }
  }

  /** What a tool of the house prints about this tree, as JSON. Faults found are no failure of the tool. */
  ask(tool: string, ...args: string[]): unknown {
    const { stdout, stderr } = spawnSync(process.execPath, [join(HOUSE, 'node_modules', tool), ...args], {
      cwd: this.root,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    try {
      return JSON.parse(stdout);
    } catch {
      throw new Error(`${tool} gave no JSON: ${stdout.slice(0, 500)}${stderr.slice(0, 2_000)}`);
    }
  }

  fell(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
