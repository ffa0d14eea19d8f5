import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** A process of the bench's own, and what it says. It ends when the bench does. */
export class Child<Order extends object, Report extends { readonly said: string }> {
  private readonly process: ChildProcess;

  /** @param module path of the compiled module, from this folder */
  constructor(module: string) {
    this.process = fork(fileURLToPath(new URL(module, import.meta.url)), {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  }

  get pid(): number {
    return this.process.pid ?? 0;
  }

  order(order: Order): void {
    this.process.send(order);
  }

  /** Waits for a report of one kind. Fails when the process ends first. */
  hear<Said extends Report['said']>(said: Said): Promise<Extract<Report, { readonly said: Said }>> {
    return new Promise((heard, failed) => {
      const ended = (): void => failed(new Error('a process of the bench ended too early'));
      const listen = (report: Report): void => {
        if (report.said !== said) return;
        this.process.off('message', listen).off('exit', ended);
        heard(report as Extract<Report, { readonly said: Said }>);
      };
      this.process.on('message', listen).once('exit', ended);
    });
  }

  /** Gives an order and waits for what it comes to. */
  async ask<Said extends Report['said']>(order: Order, said: Said): Promise<Extract<Report, { readonly said: Said }>> {
    const heard = this.hear(said);
    this.order(order);
    return heard;
  }

  /** Ends it as a fault of the machine would. */
  async kill(): Promise<void> {
    const ended = once(this.process, 'exit');
    this.process.kill('SIGKILL');
    await ended;
  }

  async end(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = once(this.process, 'exit');
    this.process.disconnect();
    await ended;
  }
}
