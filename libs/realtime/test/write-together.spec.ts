import { describe, expect, it } from '@jest/globals';
import { EventEmitter } from 'node:events';
import { PassThrough, type Writable } from 'node:stream';
import { setImmediate as turn } from 'node:timers/promises';
import { answerable, writeTogether } from '../src/write-together.js';

class Console extends EventEmitter {
  readonly conn = {};
}

/** A stream, and what was written to it, a piece at a time. */
const wire = () => {
  const pieces: string[] = [];
  const stream: Writable = new PassThrough();
  stream._write = (chunk: Buffer, _encoding, done): void => {
    pieces.push(String(chunk));
    done();
  };
  stream._writev = (chunks, done): void => {
    pieces.push(chunks.map(({ chunk }) => String(chunk)).join(''));
    done();
  };
  return { stream, pieces };
};

describe('writeTogether', () => {
  it('holds lines until the answer that is being waited for, and no longer than the turn', async () => {
    const [console, { stream, pieces }] = [new Console(), wire()];
    const answers: ((word: string) => void)[] = [];
    answerable(console).on('answer', (_given, reply) => void answers.push(reply as (word: string) => void));
    console.emit('answer', {}, (word: string) => stream.write(word));
    await Promise.resolve().then(() => {
      writeTogether(console.conn, stream);
      stream.write('line ');
    });
    answers[0]?.('answer');
    expect(pieces).toEqual([]);
    await turn();
    expect(pieces).toEqual(['line answer']);
  });

  it('holds nothing where nobody waits for an answer, or not any more', () => {
    const [console, { stream, pieces }] = [new Console(), wire()];
    answerable(console).on('answer', (_given, reply) => {
      if (typeof reply === 'function') (reply as () => void)();
    });
    writeTogether(console.conn, stream);
    stream.write('one');
    console.emit('answer', {}, () => undefined);
    console.emit('answer', {});
    writeTogether(console.conn, stream);
    stream.write('two');
    expect(pieces).toEqual(['one', 'two']);
  });
});
