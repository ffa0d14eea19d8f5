const DOT = /\[\.\]|\(\.\)|\{\.\}|\[dot\]|\(dot\)|\{dot\}/gi;
const AT = /\[@\]|\(@\)|\[at\]|\(at\)/gi;
const COLON = /\[:\]/g;
const SCHEME_END = /\[:\/\/\]/g;
const SCHEME = /^h(?:xx|XX|\*\*)p(?=s?:)/i;

const once = (text: string): string =>
  text.replace(DOT, '.').replace(AT, '@').replace(SCHEME_END, '://').replace(COLON, ':').replace(SCHEME, 'http');

/** Undoes the habits by which analysts make an indicator harmless to click: `hxxps://evil[.]example` and its kin. */
export function refang(text: string): string {
  for (let before = text, after = once(text); ; before = after, after = once(after)) {
    if (after === before) return after;
  }
}
