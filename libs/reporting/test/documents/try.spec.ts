import { describe, it } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import { paperOf } from '../../src/documents/paper-of.js';
import { PdfPress } from '../../src/writers/pdf/pdf-press.js';
import { documentsOf, packed } from './material.js';

describe('try', () => {
  it('prints', async () => {
    let t = performance.now();
    const lap = (what: string): void => {
      console.log(what, Math.round(performance.now() - t));
      t = performance.now();
    };
    const docs = documentsOf(await packed('hospital-ransomware'), 12);
    lap('played');
    const press = new PdfPress();
    const [nation] = docs.nations;
    const all = [docs.regional(), docs.public(), docs.national(nation!)!, docs.participation(nation!)!];
    lap('models');
    for (const l of ['en', 'ar'] as const) {
      await Promise.all(
        all.map(async (d) =>
          writeFileSync(
            `/tmp/docfonts/out-${d.audience}-${l}.pdf`,
            await press.print(paperOf(d, l, Date.UTC(2026, 10, 22))),
          ),
        ),
      );
      lap(l);
    }
    await press.close();
  }, 60000);
});
