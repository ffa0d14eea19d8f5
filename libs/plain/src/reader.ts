import type { KnownRequest } from '#libs/identity';
import type { Caller } from '#libs/identity';
import type { FastifyReply } from 'fastify';
import type { Reader } from './pages/page.js';
import type { SameForm } from './same-form.js';
import { PLAIN_LANGUAGES, sayIn, type PlainLanguage } from './words/plain-words.js';

const COOKIE = /(?:^|;\s*)muster_language=(\w+)/;

const isLanguage = (found: unknown): found is PlainLanguage => PLAIN_LANGUAGES.some((known) => known === found);

/** The language that the reader chose, else the first that the browser asks for, else English. */
export function languageOf({ headers }: Pick<KnownRequest, 'headers'>): PlainLanguage {
  const chosen = COOKIE.exec(headers.cookie ?? '')?.[1];
  if (isLanguage(chosen)) return chosen;
  const asked = (headers['accept-language'] ?? '').split(',').map((tag) => tag.trim().slice(0, 2).toLowerCase());
  return asked.find(isLanguage) ?? 'en';
}

/** Keeps a language that was asked for by a link. */
export function chooseLanguage(reply: FastifyReply, language: unknown): void {
  if (isLanguage(language))
    void reply.header('set-cookie', `muster_language=${language}; Path=/plain; SameSite=Strict; Max-Age=31536000`);
}

/** A team's caller with its session, where one is signed in. */
export interface TeamVisit {
  readonly caller: Extract<Caller, { role: 'team' }>;
  readonly session: string;
}

export const teamVisit = ({ caller, sessionToken }: KnownRequest): TeamVisit | undefined =>
  caller?.role === 'team' && sessionToken !== undefined ? { caller, session: sessionToken } : undefined;

export function readerOf(request: KnownRequest, forms: SameForm, language = languageOf(request)): Reader {
  const visit = teamVisit(request);
  return { language, say: sayIn(language), token: visit && forms.tokenOf(visit.session) };
}

/** Sends a page: never kept, and as HTML. */
export const sendPage = (reply: FastifyReply, page: string, status = 200): void =>
  void reply.status(status).header('cache-control', 'no-store').type('text/html; charset=utf-8').send(page);

/** Leads on to a page, so that loading it anew sends nothing twice. */
export const leadTo = (reply: FastifyReply, path: string): void =>
  void reply.status(303).header('location', path).send();
