import { isMap, isScalar, isSeq } from 'yaml';
import type { LineCounter, Node, Pair, ParsedNode, YAMLMap } from 'yaml';
import type { Path } from './path.js';
import type { Place } from './place.js';

interface Step {
  readonly key?: Node;
  readonly value?: Node;
}

/** Pairs of each map by key: a map of thousands is stepped into thousands of times. */
const known = new WeakMap<object, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const before = known.get(map);
  if (before) return before;
  const pairs = new Map<string, Pair>();
  for (const pair of map.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    if (!pairs.has(key)) pairs.set(key, pair);
  }
  known.set(map, pairs);
  return pairs;
}

function stepInto(node: unknown, step: string | number): Step | undefined {
  if (isSeq(node) && typeof step === 'number') {
    const value = node.items[step];
    return value === undefined ? undefined : { value: value as Node };
  }
  if (!isMap(node)) return undefined;
  const pair = pairsOf(node).get(String(step));
  return pair && { key: pair.key as Node, value: (pair.value ?? undefined) as Node | undefined };
}

/** A parsed YAML file that knows where each of its values stands. */
export class YamlFile {
  constructor(
    readonly file: string,
    private readonly root: ParsedNode | null,
    readonly value: unknown,
    private readonly lines: LineCounter,
    /** Places whose value was refused already. */
    readonly leftOut: readonly Path[],
  ) {}

  /** The value at a path, or undefined. */
  at(path: Path): unknown {
    let value = this.value;
    for (const step of path) {
      if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
      value = (value as Record<string | number, unknown>)[step];
    }
    return value;
  }

  /** Where the value at a path begins, or its key; where there is none, the nearest thing around it. */
  place(path: Path, which: 'value' | 'key' = 'value'): Place {
    let best: Node | undefined = this.root ?? undefined;
    let node: unknown = this.root;
    for (const [i, step] of path.entries()) {
      const next = stepInto(node, step);
      if (!next) break;
      const wantsKey = which === 'key' && i === path.length - 1;
      best = (wantsKey ? next.key : undefined) ?? next.value ?? next.key ?? best;
      node = next.value;
    }
    return { ...this.placeOf(best?.range?.[0] ?? 0), path };
  }

  /** Every text in the file with the place of each of its characters. */
  *texts(): Generator<{ text: string; path: Path; at(index: number): Place }> {
    yield* this.textsIn(this.root, []);
  }

  private *textsIn(node: unknown, path: Path): ReturnType<YamlFile['texts']> {
    if (isSeq(node)) {
      for (const [i, item] of node.items.entries()) yield* this.textsIn(item, [...path, i]);
    } else if (isMap(node)) {
      for (const { key, value } of node.items)
        yield* this.textsIn(value, [...path, String(isScalar(key) ? key.value : '')]);
    } else if (isScalar(node) && typeof node.value === 'string') {
      yield { text: node.value, path, at: (index) => ({ ...this.placeInScalar(node, index), path }) };
    }
  }

  /** In a literal block each line of the text is a line of the file; elsewhere the beginning has to do. */
  private placeInScalar(node: { value: unknown; type?: string; range?: unknown }, index: number): Place {
    const start = this.placeOf((node as Node).range?.[0] ?? 0);
    const before = String(node.value).slice(0, index);
    if (node.type === 'BLOCK_LITERAL') {
      const line = before.split('\n').length;
      return { ...start, line: start.line + line, column: 1 };
    }
    return node.type === 'PLAIN' && !before.includes('\n') ? { ...start, column: start.column + index } : start;
  }

  private placeOf(offset: number): Place {
    const { line, col } = this.lines.linePos(offset);
    return { file: this.file, line: Math.max(1, line), column: Math.max(1, col) };
  }
}
