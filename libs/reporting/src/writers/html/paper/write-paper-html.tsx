import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Paper, Section } from '../../../documents/tree/paper.js';
import { lettersOf } from '../../../documents/tree/text.js';
import { TlpMark, tlpClass } from '../parts/tlp-mark.js';
import { stylesheet, stylesheetHash } from '../styles/stylesheet.js';
import { BlockOf } from './block-of.js';
import { Facts } from './facts.js';
import { Said } from './said.js';

const POLICY = `default-src 'none'; style-src 'sha256-${stylesheetHash}'; base-uri 'none'; form-action 'none'`;

const Head = ({ paper }: { readonly paper: Paper }): ReactElement => (
  <head>
    <meta charSet="utf-8" />
    <meta httpEquiv="Content-Security-Policy" content={POLICY} />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>{`${lettersOf(paper.subject)} – ${paper.title} (${paper.tlp})`}</title>
    <style dangerouslySetInnerHTML={{ __html: stylesheet }} />
  </head>
);

const Cover = ({ paper }: { readonly paper: Paper }): ReactElement => (
  <header className="title">
    <p className="kind">
      <Said text={paper.drill} />
      <TlpMark tlp={paper.tlp} />
    </p>
    <h1>{paper.title}</h1>
    <p className="whose">
      <Said text={paper.subject} />
    </p>
    {paper.notice && (
      <p className="interim">
        {paper.notice.title}: <Said text={paper.notice.text} />
      </p>
    )}
    <Facts facts={paper.cover} />
    <nav aria-label={paper.furniture.contents}>
      <ol>
        {paper.sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <Said text={title} />
            </a>
          </li>
        ))}
      </ol>
    </nav>
  </header>
);

function Chapter({ section }: { readonly section: Section }): ReactElement {
  return (
    <section id={section.id} className="chapter" aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>
        <Said text={section.title} />
      </h2>
      {section.blocks.map((block, index) => (
        <BlockOf key={index} block={block} />
      ))}
      {(section.sections ?? []).map((inner) => (
        <section key={inner.id} id={inner.id} className="objective" aria-labelledby={`${inner.id}-title`}>
          <h3 id={`${inner.id}-title`}>
            <Said text={inner.title} />
          </h3>
          {inner.blocks.map((block, index) => (
            <BlockOf key={index} block={block} />
          ))}
        </section>
      ))}
    </section>
  );
}

const Foot = ({ paper }: { readonly paper: Paper }): ReactElement => (
  <footer className="page-foot">
    <span>
      {paper.handling} {paper.furniture.madeBy}
    </span>
    <TlpMark tlp={paper.tlp} />
  </footer>
);

/** A paper as one page that needs nothing else: no scripts, nothing fetched, ready to be printed. */
export function* writePaperHtml(paper: Paper): Generator<string> {
  yield `<!doctype html>\n<html lang="${paper.language}" dir="${paper.dir}">\n`;
  yield renderToStaticMarkup(<Head paper={paper} />);
  yield `\n<body class="marked-${tlpClass(paper.tlp)} document">\n`;
  yield renderToStaticMarkup(<Cover paper={paper} />);
  yield '\n<main>\n';
  for (const section of paper.sections) yield `${renderToStaticMarkup(<Chapter section={section} />)}\n`;
  yield `</main>\n${renderToStaticMarkup(<Foot paper={paper} />)}\n</body>\n</html>\n`;
}
