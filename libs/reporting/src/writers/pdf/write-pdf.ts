import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { join } from 'node:path';
import type { Paper } from '../../documents/tree/paper.js';
import { fontFiles } from '../../fonts/font-files.js';
import { ROOM } from '../../fonts/room-folder.js';
import { pageData } from './page-data.js';

const WORKSPACE = join(ROOM, 'typst');
const LAYOUT = join(WORKSPACE, 'report.typ');

/** How many documents ago a piece of the compiler's work must have been used last to be forgotten. */
const REMEMBERED = 2;

/** The layout could not set a document: a bug, never the fault of what is in it. */
export class LayoutFault extends Error {}

let compiler: NodeCompiler | undefined;

interface Diagnostic {
  readonly message: string;
}

/** A paper as PDF/UA-1: tagged, with bookmarks and real text. The compiler and its fonts are kept for the next. */
export function writePdf(paper: Paper): Uint8Array {
  compiler ??= NodeCompiler.create({ workspace: WORKSPACE, fontArgs: [{ fontPaths: [...fontFiles()] }] });
  const compiled = compiler.compile({ mainFilePath: LAYOUT, inputs: { document: pageData(paper) } });
  const fault = compiled.takeError();
  if (fault || !compiled.result) {
    const said = (fault?.shortDiagnostics ?? []) as readonly Diagnostic[];
    throw new LayoutFault(said.map(({ message }) => message).join('; '));
  }
  try {
    const creationTimestamp = Math.floor(paper.made / 1000);
    return compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true, creationTimestamp });
  } finally {
    compiler.evictCache(REMEMBERED);
  }
}
