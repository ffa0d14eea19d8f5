import { Composer, Lexer, LineCounter, Parser, isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Document, Node } from 'yaml';
import type { Fault } from '#libs/contracts';
import { found } from '../report/found.js';
import { LIMITS } from './limits.js';
import { startOf } from './place.js';
import type { Path } from './path.js';
import { YamlFile } from './yaml-file.js';

const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

class TooMuch extends Error {}

/** Feeds the parser piece by piece, so that nesting and number are refused before anything recursive sees them. */
function* tokensOf(text: string, lines: LineCounter): Generator<CST.Token> {
  const parser = new Parser(lines.addNewLine);
  lines.addNewLine(0);
  let pieces = 0;
  for (const piece of new Lexer().lex(text)) {
    yield* parser.next(piece);
    if (parser.stack.length > LIMITS.nesting * 2) throw new TooMuch('nested too deeply');
    if (++pieces > LIMITS.pieces) throw new TooMuch('made of too many pieces');
  }
  yield* parser.end();
}

/** YAML 1.2, core schema, one document, plain keys, no anchors, tags, merges or directives. */
function compose(text: string, lines: LineCounter): Document.Parsed[] {
  const composer = new Composer({
    version: '1.2',
    schema: 'core',
    merge: false,
    stringKeys: true,
    uniqueKeys: false, // checked below: the package's own check takes time in the square of the keys
    prettyErrors: false,
    logLevel: 'silent',
  });
  return [...composer.compose(tokensOf(text, lines), true, text.length)];
}

/** Turns nodes into plain values, and complains of what a pack may not hold. */
class Reader {
  readonly faults: Fault[] = [];
  /** Where something was left out, so that nothing more need be said about that place. */
  readonly leftOut: Path[] = [];

  constructor(
    private readonly file: string,
    private readonly lines: LineCounter,
  ) {}

  complain(offset: number, rule: string, message: string, mend: string): void {
    const { line, col } = this.lines.linePos(offset);
    this.faults.push(
      found({ file: this.file, line: Math.max(1, line), column: Math.max(1, col) }, rule, message, mend),
    );
  }

  value(node: unknown, path: Path): unknown {
    const offset = (node as Node | null)?.range?.[0] ?? 0;
    if (isAlias(node)) {
      this.leftOut.push(path);
      this.complain(
        offset,
        'yaml-alias',
        'an alias (*) is not allowed in a pack',
        'write the value out where it is used',
      );
      return undefined;
    }
    this.checkProperties(node, offset);
    if (isMap(node)) return this.map(node.items, path);
    if (isSeq(node)) return node.items.map((item, i) => this.value(item, [...path, i]));
    return isScalar(node) ? node.value : undefined;
  }

  private checkProperties(node: unknown, offset: number): void {
    if (!isMap(node) && !isSeq(node) && !isScalar(node)) return;
    if (node.anchor !== undefined) {
      this.complain(offset, 'yaml-alias', 'an anchor (&) is not allowed in a pack', 'remove it');
    }
    if (node.tag !== undefined && !/^tag:yaml\.org,2002:(?:str|int|float|bool|null|map|seq)$/.test(node.tag)) {
      this.complain(offset, 'yaml-tag', `the tag ${node.tag} is not allowed in a pack`, 'remove it');
    }
  }

  private map(items: readonly { key: unknown; value: unknown }[], path: Path): Record<string, unknown> {
    const entries = new Map<string, unknown>();
    for (const { key, value } of items) {
      const offset = (key as Node | null)?.range?.[0] ?? 0;
      const name = isScalar(key) ? String(key.value) : undefined;
      if (name === undefined)
        this.complain(offset, 'yaml-key', 'a key must be a plain word', 'use a plain word as the key');
      else if (FORBIDDEN_KEYS.has(name) || name === '<<') {
        this.complain(offset, 'yaml-key', `${name} is not allowed as a key`, 'choose another key');
      } else if (entries.has(name)) {
        this.complain(offset, 'yaml-duplicate-key', `the key ${name} stands twice`, 'keep one of the two');
      } else entries.set(name, this.value(value, [...path, name]));
    }
    return Object.fromEntries(entries);
  }
}

/** Parses one YAML file. Never throws, and its time is bounded by {@link LIMITS}. */
export function parseYaml(file: string, text: string): { yaml?: YamlFile; faults: readonly Fault[] } {
  const lines = new LineCounter();
  const reader = new Reader(file, lines);
  try {
    const [document, second] = compose(text, lines);
    if (second)
      reader.complain(second.range[0], 'yaml-syntax', 'the file holds more than one document', 'keep one document');
    if (document?.directives.yaml.explicit === true) {
      reader.complain(
        0,
        'yaml-directive',
        'a directive (%) is not allowed in a pack',
        'remove the line that begins with %',
      );
    }
    for (const { pos, message } of [...(document?.errors ?? []), ...(document?.warnings ?? [])].slice(0, 100)) {
      reader.complain(pos[0], 'yaml-syntax', message, 'mend the YAML at this place');
    }
    if (!document || document.errors.length > 0) return { faults: reader.faults };
    const value = reader.value(document.contents, []);
    return { yaml: new YamlFile(file, document.contents, value, lines, reader.leftOut), faults: reader.faults };
  } catch (error) {
    const why = error instanceof TooMuch ? error.message : 'more than the reader can take in';
    const fault = found(startOf(file), 'yaml-too-much', `the YAML is ${why}`, 'make it flatter or smaller');
    return { faults: [fault] };
  }
}
