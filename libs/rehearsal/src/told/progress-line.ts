import { formatOffset } from '#libs/domain';
import { SingleBar } from 'cli-progress';
import type { Progress } from '../play/rehearsal-plan.js';

const LINE_EVERY = 5000;

/** How far a rehearsal is, on stderr: a bar on a terminal, elsewhere a line every few seconds. */
export class ProgressLine {
  private bar: SingleBar | undefined;
  private next = 0;
  private silent = false;

  constructor(private readonly stream: NodeJS.WriteStream = process.stderr) {}

  step(words: string): void {
    this.end();
    this.stream.write(`${words} …\n`);
  }

  show(progress: Progress): void {
    if (this.silent) return;
    const time = Math.min(progress.time, progress.duration);
    const told = { clock: formatOffset(Math.floor(time / 1000) * 1000), ...saidOf(progress) };
    if (!this.stream.isTTY) return this.line(`${told.clock} ${told.phase}: ${told.counts}`);
    if (!this.bar) {
      const format = '{clock} {bar} {percentage}% │ {counts} │ {phase}';
      this.bar = new SingleBar({ format, stream: this.stream, hideCursor: true, barsize: 24, fps: 4, linewrap: false });
      this.bar.start(progress.duration, 0, told);
    }
    this.bar.update(time, told);
  }

  /** Says nothing more of how far it is. */
  silence(): void {
    this.silent = true;
    this.end();
  }

  end(): void {
    this.bar?.stop();
    this.bar = undefined;
  }

  private line(words: string): void {
    if (Date.now() < this.next) return;
    this.next = Date.now() + LINE_EVERY;
    this.stream.write(`${words}\n`);
  }
}

const saidOf = ({
  phase,
  status,
  releases,
  arrivals,
  answers,
  linked,
}: Progress): { phase: string; counts: string } => ({
  phase: status === 'running' ? phase : status,
  counts: `${releases} released, ${arrivals} arrived, ${answers} answered, ${linked} linked`,
});
