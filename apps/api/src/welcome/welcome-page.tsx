import { renderToStaticMarkup } from 'react-dom/server';

/** A drill as the welcome page lists it. */
export interface ListedDrill {
  readonly id: string;
  readonly title: string;
  readonly over: boolean;
}

interface Welcome {
  /** The drills that the visitor may see; undefined when nobody is signed in. */
  readonly drills: readonly ListedDrill[] | undefined;
  readonly refused: boolean;
}

function SignInForm({ refused }: { readonly refused: boolean }) {
  return (
    <form method="post" action="/welcome">
      <label htmlFor="code">Your code</label>
      {refused && <p className="fault">That code does not let anybody in. Check it and try again.</p>}
      <input id="code" name="code" autoComplete="off" autoCapitalize="characters" spellCheck={false} required />
      <button type="submit">Sign in</button>
    </form>
  );
}

function Drills({ drills }: { readonly drills: readonly ListedDrill[] }) {
  if (drills.length === 0) return <p>There is no drill yet. Create one through the API.</p>;
  return (
    <ul>
      {drills.map(({ id, title, over }) => (
        <li key={id}>
          <bdi>{title}</bdi> — {over ? 'ended' : 'going on'} ·{' '}
          <a href={`/api/v1/drills/${id}/report.html`}>after-action report</a>
        </li>
      ))}
    </ul>
  );
}

/** The page at the address that the start prints, until there are screens: sign in, see the drills, find the API. */
export const welcomePage = ({ drills, refused }: Welcome): string =>
  `<!doctype html>${renderToStaticMarkup(
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Muster</title>
        <link rel="stylesheet" href="/welcome.css" />
      </head>
      <body>
        <main>
          <h1>Muster</h1>
          <p>Cyber drills for incident response teams.</p>
          {drills ? <Drills drills={drills} /> : <SignInForm refused={refused} />}
          <p>
            <a href="/docs">The API, with a page to try it</a>
          </p>
        </main>
      </body>
    </html>,
  )}`;
