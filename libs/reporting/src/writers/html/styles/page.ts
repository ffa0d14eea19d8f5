/** The page on screen: one calm column. Logical properties only, so that it turns round for Arabic. */
export const page = `
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; background: var(--paper); }
body {
  margin: 0 auto; max-inline-size: 62rem; padding: 2rem 1.5rem 4rem; background: var(--paper); color: var(--ink);
  font: 400 0.9375rem/1.55 "Inter", "Noto Sans", "Segoe UI", system-ui, "Helvetica Neue", Arial, sans-serif;
  overflow-wrap: anywhere; font-variant-numeric: tabular-nums;
}
:lang(ar) body, body:lang(ar) {
  font-family: "IBM Plex Sans Arabic", "Noto Sans Arabic", "Segoe UI", "Geeza Pro", Tahoma, "Inter", "Noto Sans", sans-serif;
  line-height: 1.75;
}
a { color: var(--accent); text-decoration-thickness: 0.06em; text-underline-offset: 0.15em; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 2px; }
h1, h2, h3 { line-height: 1.25; text-wrap: balance; font-weight: 650; }
h1 { font-size: 2.25rem; letter-spacing: -0.015em; margin: 1.75rem 0 0.25rem; }
h2 { font-size: 1.45rem; margin: 0 0 0.35rem; padding-block-start: 0.7rem; border-block-start: 2px solid var(--ink); }
h3 { font-size: 1.05rem; margin: 2rem 0 0.4rem; }
:lang(ar) h1 { letter-spacing: 0; }
small { font-size: 0.82em; color: var(--quiet); font-weight: 400; }
code { font: 0.85em ui-monospace, "SFMono-Regular", Consolas, monospace; }
abbr { text-decoration: none; }
.figure { white-space: nowrap; unicode-bidi: isolate; }
.chapter { margin-block-start: 3.25rem; }
.lead { color: var(--quiet); max-inline-size: 46rem; margin: 0 0 1.25rem; }
.tlp {
  display: inline-block; background: #000; font: 700 1rem/1 "Inter", "Noto Sans", Arial, sans-serif; padding: 0.35em 0.6em;
  border-radius: 2px; white-space: nowrap; unicode-bidi: isolate;
}
td .tlp, .pair .tlp { font-size: 0.72rem; padding: 0.2em 0.45em; }
.tlp-clear { color: #fff; } .tlp-green { color: #33ff00; } .tlp-amber, .tlp-amber-strict { color: #ffc000; } .tlp-red { color: #ff2b2b; }
.title .kind { display: flex; justify-content: space-between; align-items: center; gap: 1rem; margin: 0; color: var(--quiet); }
.title .whose { font-size: 1.35rem; margin: 0; font-weight: 550; }
.title .subtitle { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 2rem; margin: 0; color: var(--quiet); font-size: 1.05rem; }
.title .interim { background: var(--warn-band); color: var(--warn); padding: 0.5rem 0.75rem; border-radius: 3px; font-weight: 600; }
.figures { display: grid; grid-template-columns: repeat(6, 1fr); margin: 1.75rem 0 1.5rem; border-block: 1px solid var(--line); }
.figures > div { padding: 0.85rem 0.25rem 0.85rem; display: flex; flex-direction: column-reverse; justify-content: flex-end; }
.figures dt { color: var(--quiet); font-size: 0.8rem; line-height: 1.35; }
.figures dd { margin: 0; font-size: 1.5rem; font-weight: 600; line-height: 1.3; color: var(--accent); }
nav ol { display: grid; grid-template-columns: repeat(3, 1fr); gap: 0.15rem 1.5rem; list-style: none; margin: 0; padding: 0; }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.facts { display: grid; grid-template-columns: repeat(2, 1fr); gap: 0 2.5rem; margin: 0 0 1.5rem; }
.facts > div { display: flex; gap: 1rem; padding: 0.32rem 0; border-block-end: 1px solid var(--line); }
.tools { display: flex; gap: 1.25rem; justify-content: flex-end; margin: 0 0 1rem; font-size: 0.875rem; }
.facts dt { flex: 0 0 34%; color: var(--quiet); }
.facts dd { margin: 0; min-inline-size: 0; }
.summary { display: flex; flex-wrap: wrap; align-items: center; gap: 0.35rem 0.6rem; margin: 0 0 0.4rem; color: var(--quiet); }
.summary .figure { color: var(--ink); font-weight: 600; }
.pair + .pair { margin-inline-start: 0.9rem; }
.need { margin: 0 0 0.6rem; max-inline-size: 46rem; }
.objective { margin-block-start: 2.25rem; }
.tag {
  display: inline-block; font-size: 0.74rem; font-weight: 500; line-height: 1.3; color: var(--quiet); background: var(--band); white-space: nowrap;
  border-radius: 3px; padding: 0.1rem 0.4rem; margin-inline-end: 0.35rem; vertical-align: 0.08em;
}
.tag.warn { color: var(--warn); background: var(--warn-band); }
.quiet, .few { color: var(--quiet); font-size: 0.85em; }
.page-foot { display: flex; justify-content: space-between; align-items: center; gap: 1rem; margin-block-start: 3rem; padding-block-start: 1rem; border-block-start: 1px solid var(--line); color: var(--quiet); font-size: 0.85rem; }
@media screen and (max-width: 42rem) {
  body { padding: 1.25rem 1rem 3rem; }
  h1 { font-size: 1.7rem; }
  .figures { grid-template-columns: repeat(3, 1fr); }
  nav ol, .facts { grid-template-columns: 1fr; }
}
`;
