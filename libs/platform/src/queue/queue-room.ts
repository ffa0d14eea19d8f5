import type { Job, Queue, QueueOptions, Worker, WorkerOptions } from 'bullmq';

/** What may be chosen for a queue; the room itself chooses where it is kept. */
export type OpenQueueOptions = Omit<QueueOptions, 'connection' | 'prefix'>;

/** What may be chosen for a worker, such as `concurrency`; the room itself chooses where its jobs are kept. */
export type OpenWorkerOptions = Omit<WorkerOptions, 'connection' | 'prefix'>;

/** The queues and workers of this process: opened here, closed here. */
export interface QueueRoom {
  readonly backend: 'postgres' | 'redis';
  /** The queue of that name; asked for twice, it is the same one. */
  queue<Data>(name: string, options?: OpenQueueOptions): Queue<Data>;
  /** Runs the jobs of a queue from now on. Each worker holds one connection for as long as it lives. */
  worker<Data>(name: string, handler: (job: Job<Data>) => Promise<unknown>, options?: OpenWorkerOptions): Worker<Data>;
  /** Jobs that wait or are delayed, in the queues that this process has opened. */
  depth(): Promise<number>;
  /** Lets running jobs end, then closes all; harmless when called twice. */
  close(): Promise<void>;
}
