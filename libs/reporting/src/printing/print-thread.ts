import { parentPort } from 'node:worker_threads';
import { printHere } from './print-here.js';
import type { PrintJob } from './printer.js';

/** A thread that prints one document after another; it is started with this file. */
async function answer({ id, job }: { readonly id: number; readonly job: PrintJob }): Promise<void> {
  try {
    // A copy of its own, so that handing it over takes nothing else with it.
    const bytes = Uint8Array.from(await printHere(job));
    parentPort?.postMessage({ id, bytes }, [bytes.buffer]);
  } catch (fault) {
    parentPort?.postMessage({ id, fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) });
  }
}

parentPort?.on('message', (asked: Parameters<typeof answer>[0]) => void answer(asked));
