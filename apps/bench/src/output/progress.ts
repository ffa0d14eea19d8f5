/** Says on stderr how far a run is, so that stdout holds the result alone. */
export class Progress {
  private text = '';

  constructor(private readonly out: NodeJS.WriteStream = process.stderr) {}

  step(text: string): void {
    this.text = text;
    if (this.out.isTTY) this.draw(text);
    else this.out.write(`${text}\n`);
  }

  at(done: number, of: number): void {
    if (this.out.isTTY) this.draw(`${this.text}  ${Math.max(0, done)}/${of}`);
  }

  done(): void {
    if (this.out.isTTY) this.draw('');
  }

  private draw(text: string): void {
    this.out.write(`\r\u001b[2K${text}`);
  }
}
