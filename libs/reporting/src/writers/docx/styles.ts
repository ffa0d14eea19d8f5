import { AlignmentType, type IStylesOptions } from 'docx';

export const LOOK = {
  ink: '16202B',
  quiet: '52606D',
  rule: 'C5CDD6',
  wash: 'F1F4F7',
  accent: '0B4F7D',
  mark: 'B45309',
} as const;

/** Fonts that office programs have on every system, for each script. */
export const FONT = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Microsoft YaHei' } as const;

/** Sizes are in half points. */
export function styles(rightToLeft: boolean): IStylesOptions {
  const paragraph = { bidirectional: rightToLeft } as const;
  const run = { font: FONT, color: LOOK.ink, rightToLeft };
  const heading = (size: number, color: string) => ({
    run: { ...run, size, sizeComplexScript: size, bold: true, boldComplexScript: true, color },
    paragraph: { ...paragraph, spacing: { before: 320, after: 140 }, keepNext: true, keepLines: true },
  });
  const own = (id: string, size: number, color: string) => ({
    id,
    name: id,
    basedOn: 'Normal',
    run: { size, sizeComplexScript: size, color },
    paragraph: { spacing: { after: 160 } },
  });
  return {
    default: {
      document: {
        run: { ...run, size: 20, sizeComplexScript: 20 },
        paragraph: { ...paragraph, alignment: AlignmentType.START, spacing: { after: 120 } },
      },
      title: heading(56, LOOK.ink),
      heading1: heading(32, LOOK.accent),
      heading2: heading(25, LOOK.ink),
      heading3: heading(22, LOOK.ink),
    },
    paragraphStyles: [
      own('CoverDrill', 24, LOOK.accent),
      own('CoverSubject', 36, LOOK.quiet),
      own('ContentsTitle', 32, LOOK.accent),
      own('Label', 21, LOOK.ink),
      own('Small', 16, LOOK.quiet),
    ],
  };
}
