import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The smallest scenario that checks clean. */
export const TINY = `format: muster-scenario/1
name: tiny
version: 1.0.0
title: Tiny
summary: A tiny pack
languages: [en]
duration: 1h
needs:
  - { id: n1, text: Need }
objectives:
  - id: o1
    title: Objective
    needs: [n1]
    targets:
      - id: t1
        title: Target
        tasks: [{ id: k1, title: Task }]
injects:
  - id: i1
    title: First
    trigger: { at: T+00:00 }
    body: Hello
    tasks: [k1]
    form: [{ id: ack, kind: acknowledge, label: Read }]
    rules: [{ id: r1, kind: acknowledged, field: ack, text: Acknowledged }]
`;

export type Files = Readonly<Record<string, string | Buffer>>;

/** Runs `use` with a folder that holds these files, and removes it afterwards. */
export async function withPack<T>(files: Files, use: (folder: string) => Promise<T>, from?: string): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'muster-pack-'));
  try {
    if (from) await cp(from, folder, { recursive: true });
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), content);
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The pack that authors copy. */
export const TEMPLATE = fileURLToPath(new URL('../../../scenarios/_template', import.meta.url));
