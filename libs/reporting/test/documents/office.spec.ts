import { describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReportDocument } from '#libs/domain';
import { printHere } from '../../src/printing/print-here.js';
import { madeScenario } from '../made-scenario.js';
import { documentsOf } from './material.js';
import { lettersIn, partsOf } from './read-back.js';

const HOSTILE = "=cmd|'/c calc'!A1 \u0007\u202E😀 <w:p/> ]]>";
const made = documentsOf(madeScenario(8, HOSTILE), 7, () => HOSTILE);
const [nation = ''] = made.nations;
const all = [made.regional(), made.public(), made.national(nation), made.participation(nation)].flatMap(
  (report): ReportDocument[] => (report ? [report] : []),
);
const print = (report: ReportDocument, format: 'docx' | 'xlsx', language: 'en' | 'ar'): Promise<Uint8Array> =>
  printHere({ report, format, language, made: Date.UTC(2026, 10, 22) });

const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u202A-\u202E]/;
const office = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0;

describe.each(all.map((report) => [report.audience, report] as const))('the %s document', (_kind, report) => {
  it.each(['en', 'ar'] as const)(
    'is a document of headings, real tables and a label on every page (%s)',
    async (language) => {
      const parts = partsOf(await print(report, 'docx', language));
      const text = parts['word/document.xml'] ?? '';
      const names = Object.keys(parts);
      for (const part of ['header', 'footer'])
        for (const name of names.filter((one) => one.startsWith(`word/${part}`) && one.endsWith('.xml')))
          expect(parts[name]).toContain(report.tlp);
      expect(names.filter((name) => /^word\/(header|footer)\d+\.xml$/.test(name)).length).toBeGreaterThanOrEqual(2);
      expect(text).toMatch(/<w:pStyle w:val="Heading1"\/>/);
      expect(text.match(/<w:tblHeader/g)?.length ?? 0).toBeGreaterThan(1);
      expect(/<w:bidiVisual(\/| w:val="true")/.test(text)).toBe(language === 'ar');
      expect(text.includes('<w:rtl/>')).toBe(language === 'ar' || /[\u0600-\u06FF]/.test(text));
      expect(Object.values(parts).some((part) => CONTROLS.test(part))).toBe(false);
    },
  );

  it('is a workbook without formulas, with figures as figures', async () => {
    const parts = partsOf(await print(report, 'xlsx', 'ar'));
    const sheets = Object.entries(parts).filter(([name]) => /^xl\/worksheets\/[^/]+\.xml$/.test(name));
    expect(sheets.length).toBeGreaterThan(3);
    for (const [, sheet] of sheets) {
      expect(sheet).not.toMatch(/<f[ >]/);
      expect(sheet).toContain('rightToLeft="1"');
    }
    expect(sheets.some(([, sheet]) => /<c [^>]*><v>\d/.test(sheet) || /<c [^>]*t="n"[^>]*><v>\d/.test(sheet))).toBe(
      true,
    );
    expect(Object.values(parts).some((part) => CONTROLS.test(part))).toBe(false);
  });
});

describe('what people wrote', () => {
  it('stands in both as they wrote it, less what cannot be shown', async () => {
    const report = made.national(nation) ?? made.regional();
    for (const format of ['docx', 'xlsx'] as const) {
      const letters = lettersIn(await print(report, format, 'en'))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>');
      expect(letters).toContain("=cmd|'/c calc'!A1 😀 <w:p/> ]]>");
    }
  });
});

describe('a figure that is kept back', () => {
  it('is told in words and is no number', async () => {
    const text = partsOf(await print(made.regional(), 'xlsx', 'en'));
    expect(lettersIn(await print(made.regional(), 'xlsx', 'en'))).toContain('suppressed');
    expect(Object.keys(text).length).toBeGreaterThan(5);
    expect(lettersIn(await print(made.regional(), 'docx', 'ar'))).toContain('محجوب');
  });
});

(office ? describe : describe.skip)('another program (LibreOffice, where this machine has it)', () => {
  it('opens every document', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'muster-office-'));
    try {
      for (const report of all)
        for (const format of ['docx', 'xlsx'] as const)
          writeFileSync(join(folder, `${report.audience}-${format}.${format}`), await print(report, format, 'ar'));
      const files = readdirSync(folder).map((name) => join(folder, name));
      const own = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      execFileSync('soffice', [own, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'out'), ...files], {
        stdio: 'ignore',
        timeout: 150_000,
      });
      expect(readdirSync(join(folder, 'out')).length).toBe(files.length);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
