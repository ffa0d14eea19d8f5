import { plain } from '../writers/words/words.js';
import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV (RFC 4180) with a byte order mark, so that spreadsheets read it as UTF-8. What a spreadsheet would take
 * for a formula is written behind an apostrophe (OWASP, CSV injection), control characters are left out.
 */
export const writeCsv = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  stringify(
    rows.map((row) => row.map((value) => (typeof value === 'string' ? plain(value) : value))),
    { header: true, columns: [...heads], escape_formulas: true, bom: true, record_delimiter: 'windows' },
  );
