import type { Language } from '#libs/domain';
import { Fragment } from 'react';
import { parseBlocks, type Block, type Run } from './parse-blocks.js';
import styles from './rich-text.module.css';

interface Rich {
  readonly text: string;
  /** The text's own language, where it is known; else each block takes its direction from its first word. */
  readonly lang?: Language;
}

/** A text of a scenario or of a team, as paragraphs, lists and code. */
export const RichText = ({ text, lang }: Rich) => (
  <div className={styles['text']} lang={lang} dir={lang && (lang === 'ar' ? 'rtl' : 'ltr')}>
    {parseBlocks(text).map((block, index) => (
      <BlockOf key={index} block={block} dir={lang ? undefined : 'auto'} />
    ))}
  </div>
);

function BlockOf({ block, dir }: { readonly block: Block; readonly dir: 'auto' | undefined }) {
  switch (block.kind) {
    case 'code':
      return (
        <pre dir="ltr" tabIndex={0}>
          <code>{block.text}</code>
        </pre>
      );
    case 'list':
      return <List {...block} dir={dir} />;
    case 'table':
      return <Table {...block} />;
    case 'heading':
      return (
        <p className={styles['heading']} dir={dir}>
          <Lines lines={block.lines} />
        </p>
      );
    case 'quote':
      return (
        <blockquote dir={dir}>
          {block.lines.map((line, index) => (
            <p key={index}>
              <Runs runs={line} />
            </p>
          ))}
        </blockquote>
      );
    case 'paragraph':
      return (
        <p dir={dir}>
          <Lines lines={block.lines} />
        </p>
      );
  }
}

function List({ ordered, items, dir }: Extract<Block, { kind: 'list' }> & { readonly dir: 'auto' | undefined }) {
  const Kind = ordered ? 'ol' : 'ul';
  return (
    <Kind dir={dir}>
      {items.map((item, index) => (
        <li key={index}>
          <Runs runs={item} />
        </li>
      ))}
    </Kind>
  );
}

const Table = ({ head, rows }: Extract<Block, { kind: 'table' }>) => (
  <div className={styles['scroll']} tabIndex={0}>
    <table>
      {head.length > 0 && (
        <thead>
          <tr>
            {head.map((cell, index) => (
              <th key={index} scope="col">
                <Runs runs={cell} />
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, index) => (
              <td key={index}>
                <Runs runs={cell} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

const Lines = ({ lines }: { readonly lines: readonly (readonly Run[])[] }) =>
  lines.map((line, index) => (
    <Fragment key={index}>
      {index > 0 && <br />}
      <Runs runs={line} />
    </Fragment>
  ));

const Runs = ({ runs }: { readonly runs: readonly Run[] }) =>
  runs.map(({ kind, text }, index) => {
    switch (kind) {
      case 'code':
        return (
          <code key={index} dir="ltr">
            {text}
          </code>
        );
      case 'strong':
        return <strong key={index}>{text}</strong>;
      case 'em':
        return <em key={index}>{text}</em>;
      case 'plain':
        return <Fragment key={index}>{text}</Fragment>;
    }
  });
