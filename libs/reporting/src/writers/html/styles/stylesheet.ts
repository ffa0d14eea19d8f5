import { createHash } from 'node:crypto';
import { charts } from './charts.js';
import { colours } from './colours.js';
import { documents } from './documents.js';
import { page } from './page.js';
import { paper } from './paper.js';
import { tables } from './tables.js';

/** All styles of the page. */
export const stylesheet = [colours, page, tables, charts, documents, paper].join('').trim();

/** The SHA-256 of the styles, in base64: lets a content security policy name them. */
export const stylesheetHash = createHash('sha256').update(stylesheet).digest('base64');

/** Changes with the styles, for addresses that may be cached. */
export const stylesheetVersion = createHash('sha256').update(stylesheet).digest('hex').slice(0, 12);
