import type { Tlp } from '#libs/domain';
import type { PlainLanguage, Say } from '../words/plain-words.js';
import { markup, type Html } from './html.js';

/** What every page is made with. */
export interface Reader {
  readonly language: PlainLanguage;
  readonly say: Say;
  /** What the session's forms carry; without it nobody is signed in. */
  readonly token?: string | undefined;
}

export const directionOf = (language: string): 'rtl' | 'ltr' => (language === 'ar' ? 'rtl' : 'ltr');

/** What a form of a session carries besides what people fill in. */
export const ownForm = ({ token }: Reader): Html => markup`<input type="hidden" name="token" value="${token ?? ''}">`;

/** A whole page: nothing but markup, and one small style sheet that the browser keeps. */
export function wholePage(reader: Reader, title: string, content: Html): string {
  const { language, say, token } = reader;
  const other = language === 'en' ? 'ar' : 'en';
  return markup`<!doctype html>
<html lang="${language}" dir="${directionOf(language)}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title} · Muster</title><link rel="stylesheet" href="/plain.css"></head>
<body><header><b>Muster</b> <nav aria-label="Muster">${
    token !== undefined &&
    markup`<a href="/plain">${say('inbox')}</a> <a href="/plain/messages">${say('messages')}</a> `
  }<a href="/plain?language=${other}" lang="${other}">${say('other-language')}</a> <a href="/">${say('full')}</a></nav>${
    token !== undefined &&
    markup`<form method="post" action="/plain/sign-out">${ownForm(reader)}<button>${say('sign-out')}</button></form>`
  }</header>
<main><h1>${title}</h1>
${content}</main></body></html>`.text;
}

/** What is wrong with a form, above it. */
export const faultsBox = ({ say }: Reader, faults: readonly string[]): Html | false =>
  faults.length > 0 &&
  markup`<div role="alert" class="faults"><h2>${say('faults')}</h2><ul>${faults.map((fault) => markup`<li>${fault}</li>`)}</ul></div>`;

/** The marking as TLP 2.0 has it: its own colours on black, never translated. */
export function tlpMark(tlp: Tlp): Html {
  const colour = /GREEN|AMBER|RED/.exec(tlp)?.[0].toLowerCase() ?? '';
  return markup`<b class="mark ${colour}" dir="ltr" lang="en">${tlp}</b>`;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** A moment as an hour and a minute of world time. */
export function clockTime(at: number): Html {
  const moment = new Date(at);
  return markup`<bdi dir="ltr">${pad(moment.getUTCHours())}:${pad(moment.getUTCMinutes())} UTC</bdi>`;
}
