/**
 * A press: sets pages on a thread of its own, one document after another. Plain JavaScript, because a thread is started
 * from a file and the layout beside it is not compiled either. A document comes in as JSON and goes out as a PDF.
 */
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';

const workspace = dirname(fileURLToPath(import.meta.url));
const mainFilePath = join(workspace, 'report.typ');
const compiler = NodeCompiler.create({ workspace, fontArgs: [{ fontPaths: workerData.fonts }] });

/** How many documents ago a piece of work must have been used last to be forgotten. */
const KEPT = 2;

const faultsOf = (diagnostics) =>
  diagnostics
    .map(({ message, path }) => `${message}${path ? ` (${path.slice(path.lastIndexOf('/') + 1)})` : ''}`)
    .join('; ');

function set({ data, made }) {
  const compiled = compiler.compile({ mainFilePath, inputs: { document: data } });
  const fault = compiled.takeError();
  if (fault || !compiled.result) throw new Error(faultsOf(fault?.shortDiagnostics ?? []));
  return compiler.pdf(compiled.result, {
    pdfStandard: 'ua-1',
    pdfTags: true,
    creationTimestamp: Math.floor(made / 1000),
  });
}

parentPort.on('message', (job) => {
  try {
    const pdf = Uint8Array.from(set(job));
    parentPort.postMessage({ id: job.id, pdf }, [pdf.buffer]);
  } catch (fault) {
    parentPort.postMessage({ id: job.id, fault: String(fault?.message || fault?.code || fault) });
  }
  compiler.evictCache(KEPT);
});
