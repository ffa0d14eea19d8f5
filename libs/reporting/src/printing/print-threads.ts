import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Printer, PrintJob } from './printer.js';

const THREAD = fileURLToPath(new URL('./print-thread.js', import.meta.url));
const MOST = 2;
const HEAP_MB = 256;

interface Waiting {
  readonly id: number;
  readonly job: PrintJob;
  readonly done: (bytes: Uint8Array) => void;
  readonly failed: (fault: Error) => void;
}
type Answer = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly fault: string });

/** A document could not be printed: a bug, never the fault of what is in it. */
export class PrintFault extends Error {}

/** Prints on threads of its own, which start with the first document and do not keep the process alive. */
export class PrintThreads implements Printer {
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private readonly queue: Waiting[] = [];
  private next = 1;

  constructor(private readonly threads = Math.max(1, Math.min(MOST, availableParallelism()))) {}

  print(job: PrintJob): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      this.queue.push({ id: this.next++, job, done, failed });
      this.pass();
    });
  }

  async close(): Promise<void> {
    const all = [...this.idle, ...this.busy.keys()];
    this.idle.length = 0;
    await Promise.all(all.map((worker) => worker.terminate()));
  }

  private pass(): void {
    const waiting = this.queue[0];
    const worker = waiting && (this.idle.pop() ?? this.hire());
    if (!waiting || !worker) return;
    this.queue.shift();
    this.busy.set(worker, waiting);
    worker.ref();
    worker.postMessage({ id: waiting.id, job: waiting.job });
  }

  private hire(): Worker | undefined {
    if (this.idle.length + this.busy.size >= this.threads) return undefined;
    const worker = new Worker(THREAD, { resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    worker.on('message', (answer: Answer) => this.heard(worker, answer));
    worker.on('error', (fault) => this.lost(worker, fault));
    worker.on('exit', () => this.lost(worker, new PrintFault('The thread that printed stopped.')));
    return worker;
  }

  private heard(worker: Worker, answer: Answer): void {
    const waiting = this.busy.get(worker);
    this.busy.delete(worker);
    worker.unref();
    this.idle.push(worker);
    if ('bytes' in answer) waiting?.done(answer.bytes);
    else waiting?.failed(new PrintFault(answer.fault));
    this.pass();
  }

  private lost(worker: Worker, fault: Error): void {
    const waiting = this.busy.get(worker);
    this.busy.delete(worker);
    const place = this.idle.indexOf(worker);
    if (place >= 0) this.idle.splice(place, 1);
    waiting?.failed(fault);
    this.pass();
  }
}
