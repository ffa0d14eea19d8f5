import { Fragment } from 'react';

/** Paragraphs of a told text, lists kept line by line, with what was written in **bold**. */
export const StoryText = ({ children }: { readonly children: string }) =>
  children
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph, index) => (
      <p key={index} dir="auto">
        {linesOf(paragraph).map((line, at) => (
          <Fragment key={at}>
            {at > 0 && <br />}
            <Emphasised>{line}</Emphasised>
          </Fragment>
        ))}
      </p>
    ));

const ITEM = /^\s*(?:[*-]|\d+\.)\s+/;

/** Lines broken for the width of an editor belong together; a new item of a list, or a line of a header, stands alone. */
function linesOf(paragraph: string): string[] {
  const lines: string[] = [];
  for (const line of paragraph.split('\n')) {
    const last = lines.at(-1);
    if (last === undefined || ITEM.test(line) || /^[^\s:]{2,20}: /.test(line))
      lines.push(line.trim().replace(/^[*-]\s+/, '• '));
    else lines[lines.length - 1] = `${last} ${line.trim()}`;
  }
  return lines;
}

const Emphasised = ({ children }: { readonly children: string }) =>
  children
    .split(/\*\*(.+?)\*\*/)
    .map((part, index) =>
      index % 2 === 1 ? <strong key={index}>{part}</strong> : <Fragment key={index}>{part}</Fragment>,
    );
