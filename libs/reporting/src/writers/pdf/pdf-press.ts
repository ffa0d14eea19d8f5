import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Paper } from '../../documents/tree/paper.js';
import { fontFiles } from '../../fonts/font-files.js';
import { ROOM } from '../../fonts/room-folder.js';
import { pageData } from './page-data.js';

const PRESS = join(ROOM, 'typst', 'press.mjs');
const MOST = 2;

interface Job {
  readonly id: number;
  readonly data: string;
  readonly made: number;
}
interface Waiting {
  readonly job: Job;
  readonly done: (pdf: Uint8Array) => void;
  readonly failed: (fault: Error) => void;
}
type Answer = { readonly id: number; readonly pdf: Uint8Array } | { readonly id: number; readonly fault: string };

/** The layout could not set a document: a bug, never the fault of what is in it. */
export class PressFault extends Error {}

/**
 * Sets papers as PDF (PDF/UA-1: tagged, with bookmarks and real text) on threads of its own, which start with the first
 * paper and do not keep the process alive.
 */
export class PdfPress {
  private readonly idle: Worker[] = [];
  private readonly busy = new Map<Worker, Waiting>();
  private readonly queue: Waiting[] = [];
  private next = 1;

  constructor(private readonly threads = Math.max(1, Math.min(MOST, availableParallelism()))) {}

  print(paper: Paper): Promise<Uint8Array> {
    return new Promise((done, failed) => {
      const job = { id: this.next++, data: pageData(paper), made: paper.made };
      this.queue.push({ job, done, failed });
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
    worker.postMessage(waiting.job);
  }

  private hire(): Worker | undefined {
    if (this.idle.length + this.busy.size >= this.threads) return undefined;
    const worker = new Worker(PRESS, { workerData: { fonts: fontFiles() } });
    worker.on('message', (answer: Answer) => this.heard(worker, answer));
    worker.on('error', (fault) => this.lost(worker, fault));
    worker.on('exit', () => this.lost(worker, new PressFault('The press stopped.')));
    return worker;
  }

  private heard(worker: Worker, answer: Answer): void {
    const waiting = this.busy.get(worker);
    this.busy.delete(worker);
    worker.unref();
    this.idle.push(worker);
    if ('pdf' in answer) waiting?.done(answer.pdf);
    else waiting?.failed(new PressFault(answer.fault));
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
