import { describe, expect, it } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import ts from 'typescript';

const SOURCE = resolve(import.meta.dirname, '../src');
const filesEnding = (ending: string): string[] =>
  readdirSync(SOURCE, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending));
const parsed = (file: string): ts.SourceFile =>
  ts.createSourceFile(file, readFileSync(join(SOURCE, file), 'utf8'), ts.ScriptTarget.ES2022, true, ts.ScriptKind.TSX);

/** Every object whose keys are ids of texts, such as `'console.inbox'`, in the order of the file. */
function textsIn(file: string): Record<string, string>[] {
  const found: Record<string, string>[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isObjectLiteralExpression(node)) {
      const texts = node.properties.flatMap((property) =>
        ts.isPropertyAssignment(property) &&
        ts.isStringLiteral(property.name) &&
        /^[a-z]+\.[\w.-]+$/.test(property.name.text) &&
        ts.isStringLiteralLike(property.initializer)
          ? [[property.name.text, property.initializer.text] as const]
          : [],
      );
      if (texts.length > 0) found.push(Object.fromEntries(texts));
    }
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return found;
}

const catalogues = [
  ...filesEnding('-words.ts').map((file) => [file, textsIn(file)] as const),
  ...filesEnding('en.ts')
    .filter((file) => /[/\\]words[/\\](\w+-)?en\.ts$/.test(file))
    .map((file) => [file, [...textsIn(file), ...textsIn(file.replace(/en\.ts$/, 'ar.ts'))]] as const),
].filter(([, texts]) => texts.length > 0);

/** The names of the values that a text wants. */
function valuesOf(text: string): string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    const [name, , choices] = part as [unknown, unknown, unknown];
    if (typeof name === 'string') names.add(name);
    if (typeof choices === 'object' && choices !== null) {
      for (const choice of Object.values(choices)) if (Array.isArray(choice)) choice.forEach(visit);
    }
  };
  const compiled = compileMessage(text);
  if (Array.isArray(compiled)) compiled.forEach(visit);
  return [...names].sort();
}

describe('the catalogues', () => {
  it('are there for every place', () => {
    const prefixes = catalogues.flatMap(([, [en = {}]]) => Object.keys(en).map((id) => id.split('.')[0]));
    expect([...new Set(prefixes)].sort()).toEqual(
      expect.arrayContaining(['console', 'control', 'observe', 'shell', 'ui']),
    );
  });

  it.each(catalogues)('say in %s the same in both languages, with the same values', (_file, [en = {}, ar = {}]) => {
    expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort());
    for (const [id, text] of Object.entries(en)) {
      expect([id, valuesOf(ar[id] ?? '')]).toEqual([id, valuesOf(text)]);
      expect(ar[id]).not.toBe('');
    }
  });

  it.each(catalogues)('are in %s Arabic where they should be', (_file, [, ar = {}]) => {
    const latinOnly = Object.entries(ar).filter(([, text]) => !/[\u0600-\u06ff]/.test(text));
    expect(latinOnly.map(([id]) => id)).toEqual([]);
  });
});

const SAID = new Set(['aria-label', 'title', 'placeholder', 'alt', 'label', 'hint']);
const LETTERS = /\p{L}{2,}/u;
/** The product's name is the same in every language. */
const NAMES = new Set(['Muster']);

function strayTexts(file: string): string[] {
  const stray: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && LETTERS.test(node.text) && !NAMES.has(node.text.trim())) stray.push(node.text.trim());
    const said = ts.isJsxAttribute(node) && SAID.has(node.name.getText());
    if (said && node.initializer && ts.isStringLiteral(node.initializer)) stray.push(node.initializer.text);
    const shown =
      ts.isJsxExpression(node) && node.expression && (ts.isJsxElement(node.parent) || ts.isJsxFragment(node.parent));
    if (shown && node.expression && ts.isStringLiteralLike(node.expression) && LETTERS.test(node.expression.text))
      stray.push(node.expression.text);
    ts.forEachChild(node, visit);
  };
  visit(parsed(file));
  return stray;
}

describe('visible text', () => {
  it.each(filesEnding('.tsx'))('stands in no catalogue’s stead in %s', (file) => {
    expect(strayTexts(file)).toEqual([]);
  });
});

const PHYSICAL =
  /(?:^|[\s;{])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right|top|bottom)|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|(?:float|clear|text-align)\s*:\s*(?:left|right)/;

describe('styles', () => {
  it.each(filesEnding('.css'))('know in %s start and end, not left and right', (file) => {
    const lines = readFileSync(join(SOURCE, file), 'utf8').split('\n');
    expect(lines.filter((line) => PHYSICAL.test(line))).toEqual([]);
  });
});
