import { TLP, type Tlp } from '#libs/domain';
import { tlp as labels, term } from '#libs/vocabularies';
import { tlpClass } from '../parts/tlp-mark.js';

/** TLP 2.0 asks for the label in header and footer of every page, to the right, in at least 12 points, on black. */
function marked(label: Tlp): string {
  const box = `content: "${label}"; color: ${term(labels, label)?.colour ?? '#FFFFFF'}; width: ${Math.ceil(label.length * 2.75 + 6)}mm;`;
  const name = `marked-${tlpClass(label)}`;
  return `@page ${name} { @top-right { ${box} } @bottom-right { ${box} } } body.${name} { page: ${name}; }`;
}

/** A4 with room for the marks; colours printed as they are; nothing torn apart that belongs together. */
export const paper = `
@page {
  size: A4; margin: 20mm 16mm 20mm;
  @top-right { background: #000; font: 700 12pt/1 Arial, "Noto Sans", sans-serif; padding: 1.6mm 2.6mm; margin: 5.5mm 0 6.5mm; text-align: right; vertical-align: middle; }
  @bottom-right { background: #000; font: 700 12pt/1 Arial, "Noto Sans", sans-serif; padding: 1.6mm 2.6mm; margin: 6.5mm 0 5.5mm; text-align: right; vertical-align: middle; }
  @bottom-left { direction: ltr; content: counter(page) " / " counter(pages); font: 400 9pt/1 Arial, "Noto Sans", sans-serif; color: #5a6875; }
}
${TLP.map(marked).join('\n')}
@media print {
  :root { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  html, body { background: none; }
  body { max-inline-size: none; padding: 0; font-size: 9.5pt; line-height: 1.45; }
  body:lang(ar) { line-height: 1.6; }
  h1 { font-size: 24pt; margin-block-start: 8mm; } h2 { font-size: 15pt; } h3 { font-size: 11.5pt; }
  table { font-size: 8.5pt; } thead th { font-size: 8pt; }
  thead { display: table-header-group; } tr, .result, .facts > div, figure, .objective > h3, .legend { break-inside: avoid; }
  h2, h3, .lead, .summary, .need, caption { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .wide { overflow: visible; }
  .title .kind .tlp, .page-foot .tlp { display: none; }
  .chapter { margin-block-start: 10mm; }
  #teams, #injects, #timeline { margin-block-start: 0; }
  #teams, #injects, #timeline, .team { break-before: page; }
  .audience-team .team { break-before: auto; }
  .tools { display: none; }
  a { color: inherit; text-decoration: none; }
  .why summary { list-style: none; } .why summary::-webkit-details-marker { display: none; }
  .team h3 { margin-block-start: 0; }
  .why ul, .why summary { font-size: 7.6pt; margin: 0; }
  .why ul { columns: 2; column-gap: 6mm; }
  .why li { line-height: 1.3; padding-block: 0.15mm; }
  .results .opened td { padding-block-end: 1.2mm; }
  details::details-content { content-visibility: visible; block-size: auto; display: block; }
  details:not([open]) > *:not(summary) { display: grid; }
  details:not([open]) > ul { display: block; }
}
`;
