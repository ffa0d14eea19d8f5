import { SingleBar } from 'cli-progress';
import type { Telling } from './telling.js';
import { timeLeft } from './time-left.js';

const BEAT = 1000;
const FORMAT = '{bar} {percentage}% │ {left} │ {words}';

/** Says on stderr how far a run is, so that stdout holds the result alone: a bar on a terminal, elsewhere a line a step. */
export class Progress implements Telling {
  private bar: SingleBar | undefined;
  private beat: NodeJS.Timeout | undefined;
  private expected: readonly number[] = [];
  private readonly took: number[] = [];
  private since = 0;
  private text = '';
  private count = '';

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  /** @param expected the seconds that each case is expected to take */
  begin(expected: readonly number[]): void {
    this.expected = expected;
    this.since = performance.now();
    if (!this.out.isTTY) return;
    this.bar = new SingleBar({ format: FORMAT, stream: this.out, hideCursor: true, barsize: 24, linewrap: false });
    this.bar.start(100, 0, this.told());
    this.beat = setInterval(() => this.draw(), BEAT).unref();
  }

  step(text: string): void {
    [this.text, this.count] = [text, ''];
    if (this.bar) this.draw();
    else this.out.write(`${text} (${this.told().left})\n`);
  }

  at(done: number, of: number): void {
    this.count = ` ${Math.max(0, done)}/${of}`;
    this.draw();
  }

  /** A case is over. */
  next(): void {
    this.took.push(this.elapsed());
    this.since = performance.now();
  }

  done(): void {
    clearInterval(this.beat);
    this.bar?.stop();
    this.bar = undefined;
  }

  private elapsed(): number {
    return (performance.now() - this.since) / 1000;
  }

  private draw(): void {
    this.bar?.update(timeLeft(this.expected, this.took, this.elapsed()).share * 100, this.told());
  }

  private told(): { left: string; words: string } {
    const { seconds } = timeLeft(this.expected, this.took, this.elapsed());
    const left = seconds >= 90 ? `${Math.round(seconds / 60)} min left` : `${Math.ceil(seconds)} s left`;
    return { left, words: `${this.text}${this.count}` };
  }
}
