import { SingleBar } from 'cli-progress';

/** How far the documents are, on stderr: a bar on a terminal, elsewhere a line for each owner. */
export class ReportProgress {
  private readonly bar: SingleBar | undefined;
  private count = 0;

  constructor(
    private readonly all: number,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {
    if (!stream.isTTY) return;
    this.bar = new SingleBar({ format: '{bar} {value}/{total} │ {name}', stream, hideCursor: true, linewrap: false });
    this.bar.start(all, 0, { name: '' });
  }

  done(name: string): void {
    this.count++;
    if (this.bar) this.bar.update(this.count, { name });
    else this.stream.write(`${this.count}/${this.all} ${name}\n`);
  }

  end(): void {
    this.bar?.stop();
  }
}
