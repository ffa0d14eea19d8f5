import { readPack } from '#libs/authoring';
import { RehearsalResult } from '#libs/contracts';
import { playDrill, ProgressLine, type RehearsalPlan, type RehearsalWatch } from '#libs/rehearsal';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { EXIT } from '../exit-codes.js';
import { findPack } from '../pack/find-pack.js';
import { readTemplates } from '../pack/read-templates.js';
import { PlainFault } from '../plain-fault.js';
import { forkedPlayers } from './forked-players.js';
import { formatResult, isClean } from './format-result.js';
import { throwAwayServer } from './throw-away-server.js';

export interface RehearseOptions {
  readonly teams: number;
  readonly consoles: number;
  readonly evaluators: number;
  readonly speed: number;
  readonly seed: string;
  readonly server?: string;
  readonly code?: string;
  readonly attach?: string;
  readonly title?: string;
  readonly key?: string;
  readonly json: boolean;
}

type Where = Pick<RehearsalPlan, 'url' | 'organiserCode' | 'pack'> & { remove(): Promise<void> };

/** `muster rehearse`: plays a pack with simulated teams and says what came of it; gives the exit code. */
export async function rehearse(given: string, options: RehearseOptions): Promise<number> {
  const folder = findPack(given);
  const reading = await readPack(folder);
  if (!reading.ok) throw new PlainFault(`${given} cannot be played. What is wrong with it: muster check ${given}`);
  const { scenario, hash } = reading.pack;
  const progress = new ProgressLine();
  const where = await place(options, folder, scenario.name, hash, progress);
  const leave = stopping(where, progress);
  try {
    const plan: RehearsalPlan = {
      ...options,
      ...where,
      packName: scenario.name,
      title: options.title ?? `Rehearsal: ${scenario.title.en ?? scenario.name}`.slice(0, 200),
      scenario,
      templates: await readTemplates(reading.pack),
    };
    const result = RehearsalResult.parse(await playDrill(plan, watching(progress), forkedPlayers));
    progress.end();
    const colour = process.stdout.isTTY && process.env['NO_COLOR'] === undefined;
    process.stdout.write(`${options.json ? JSON.stringify(result, null, 2) : formatResult(result, { colour })}\n`);
    return isClean(result) ? EXIT.fine : EXIT.findings;
  } finally {
    progress.end();
    leave();
    await where.remove();
  }
}

async function place(
  { server, code }: RehearseOptions,
  folder: string,
  name: string,
  hash: string,
  progress: ProgressLine,
): Promise<Where> {
  if (server === undefined) {
    progress.step('Starting a server for this rehearsal');
    const own = await throwAwayServer(folder);
    return { url: own.url, organiserCode: own.organiserCode, pack: hash, remove: () => own.remove() };
  }
  if (code === undefined) throw new PlainFault('A server was named: give the organiser’s code too, with --code.');
  return { url: server.replace(/\/+$/, ''), organiserCode: code, pack: name, remove: () => Promise.resolve() };
}

const watching = (progress: ProgressLine): RehearsalWatch => ({
  step: (words) => progress.step(words),
  progress: (now) => progress.show(now),
  keepReport: async ({ drill, json, html }) => {
    const folder = resolve(process.env['MUSTER_DATA'] || '.muster', 'rehearsals', drill);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'report.json'), json);
    await writeFile(join(folder, 'report.html'), html);
    return join(folder, 'report.html');
  },
});

/** Ctrl-C ends the throw-away server too. Gives a way to take this back. */
function stopping(where: Where, progress: ProgressLine): () => void {
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    progress.silence();
    process.stderr.write('\nStopping …\n');
    void where.remove().finally(() => process.exit(EXIT.interrupted));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
  return () => void process.off('SIGINT', stop).off('SIGTERM', stop);
}
