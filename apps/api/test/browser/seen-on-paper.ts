import type readCode from 'jsqr';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';

const { resolve } = createRequire(import.meta.url);
const PDF_JS = readFileSync(join(dirname(resolve('unpdf')), 'pdfjs.mjs'), 'utf8');
const QR_READER = readFileSync(resolve('jsqr'), 'utf8');
/** Dots for each point of 1/72 inch: fewer than any printer has, and enough for a phone's camera. */
const SCALE = 2;

/** One page as it would lie on a desk. */
export interface PaperPage {
  /** Width and height in points of 1/72 inch. */
  readonly size: readonly [number, number];
  readonly png: Buffer;
  /** What the QR codes of its four quarters say, along the lines; null where there is none. */
  readonly codes: readonly (string | null)[];
}

/** Draws a PDF with another program than the one that made it, and reads the QR codes on it. */
export async function seenOnPaper(browser: Browser, pdf: Buffer): Promise<PaperPage[]> {
  const page = await browser.newPage();
  try {
    await page.evaluate(QR_READER);
    const count = await open(page, pdf);
    const pages: PaperPage[] = [];
    for (let number = 1; number <= count; number++) pages.push(await drawn(page, number));
    return pages;
  } finally {
    await page.close();
  }
}

interface Document {
  readonly numPages: number;
  getPage(number: number): Promise<{
    getViewport(at: { scale: number }): { width: number; height: number };
    render(onto: object): { promise: Promise<void> };
  }>;
}
interface Desk {
  document: Document;
  canvas: HTMLCanvasElement;
}

const open = (page: Page, pdf: Buffer): Promise<number> =>
  page.evaluate(
    async ([program = '', content = '']) => {
      const from = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
      const { getDocument } = (await import(from)) as { getDocument: (of: object) => { promise: Promise<Document> } };
      const data = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
      const document = await getDocument({ data }).promise;
      Object.assign(window, { desk: { document, canvas: window.document.createElement('canvas') } satisfies Desk });
      return document.numPages;
    },
    [PDF_JS, pdf.toString('base64')],
  );

async function drawn(page: Page, number: number): Promise<PaperPage> {
  const { width, height } = await page.evaluate(
    async ({ number, scale }) => {
      const { document, canvas } = (window as unknown as { desk: Desk }).desk;
      const sheet = await document.getPage(number);
      const viewport = sheet.getViewport({ scale });
      Object.assign(canvas, { width: Math.round(viewport.width), height: Math.round(viewport.height) });
      await sheet.render({ canvasContext: canvas.getContext('2d'), canvas, viewport }).promise;
      return { width: viewport.width, height: viewport.height };
    },
    { number, scale: SCALE },
  );
  const codes: (string | null)[] = [];
  for (const quarter of [0, 1, 2, 3]) codes.push(await codeIn(page, quarter));
  const png = await page.evaluate(() => (window as unknown as { desk: Desk }).desk.canvas.toDataURL().split(',')[1]);
  return { size: [width / SCALE, height / SCALE], png: Buffer.from(png ?? '', 'base64'), codes };
}

/** Read where it was drawn: the dots of a page are too many to be handed over. */
const codeIn = (page: Page, quarter: number): Promise<string | null> =>
  page.evaluate((quarter) => {
    const { desk, jsQR } = window as unknown as { desk: Desk; jsQR: typeof readCode.default };
    const [width, height] = [Math.floor(desk.canvas.width / 2), Math.floor(desk.canvas.height / 2)];
    const [x, y] = [(quarter % 2) * width, Math.floor(quarter / 2) * height];
    const dots = desk.canvas.getContext('2d')?.getImageData(x, y, width, height).data;
    return (dots && jsQR(dots, width, height)?.data) ?? null;
  }, quarter);
