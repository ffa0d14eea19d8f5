import { spawn } from 'node:child_process';

/**
 * Runs a program without a shell and keeps what it prints, to be shown only when it fails.
 * @param {string} program
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, shell?: boolean }} options
 * @returns {Promise<{ ok: boolean, output: string, seconds: string }>}
 */
export async function run(program, args, options) {
  const started = performance.now();
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const chunks = [];
  child.stdout.on('data', (chunk) => chunks.push(chunk));
  child.stderr.on('data', (chunk) => chunks.push(chunk));
  const ok = await new Promise((resolve) => {
    child.on('error', (fault) => {
      chunks.push(Buffer.from(`${program}: ${fault.message}\n`));
      resolve(false);
    });
    child.on('close', (code) => resolve(code === 0));
  });
  const seconds = `${((performance.now() - started) / 1000).toFixed(1)} s`;
  return { ok, output: Buffer.concat(chunks).toString('utf8').trimEnd(), seconds };
}
