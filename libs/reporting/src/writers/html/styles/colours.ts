/** Ink on paper; on screen the reader's own choice of light or dark. Ratings keep their letter beside their colour. */
export const colours = `
:root {
  color-scheme: light;
  --paper: #ffffff; --ink: #18222d; --quiet: #5a6875; --line: #d8dfe5; --band: #f3f6f8; --accent: #17506f;
  --rating-P: #1d6b5a; --rating-S: #6fa596; --rating-M: #e3b866; --rating-U: #ab4530; --rating-none: #dfe5ea;
  --on-P: #ffffff; --on-S: #0d211c; --on-M: #2b2006; --on-U: #ffffff; --on-none: #5a6875;
  --release: #17506f; --answer: #6fa596; --warn: #93401f; --warn-band: #fbeee7;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --paper: #12181e; --ink: #e3e9ee; --quiet: #9aa8b5; --line: #2c3844; --band: #1a222a; --accent: #86c1e2;
    --rating-none: #2c3844; --on-none: #9aa8b5; --release: #6fb0d6; --answer: #6fa596; --warn: #f0a987; --warn-band: #35221a;
  }
}
`;
