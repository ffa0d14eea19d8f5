/**
 * An HTTP message as it goes over the wire: CRLF between header lines, an empty line after them, and a length for the
 * body where the author has given none.
 */
export function httpMessage(text: string): Buffer {
  const [head = '', ...rest] = text.replaceAll('\r\n', '\n').split('\n\n');
  const body = Buffer.from(rest.join('\n\n'));
  const lines = head.replace(/\n+$/, '').split('\n');
  const hasLength = lines.some((line) => /^(?:content-length|transfer-encoding):/i.test(line));
  const isResponse = /^HTTP\//.test(lines[0] ?? '');
  if (!hasLength && (body.length > 0 || isResponse)) lines.push(`Content-Length: ${body.length}`);
  return Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), body]);
}
