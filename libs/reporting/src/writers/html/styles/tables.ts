export const tables = `
.wide { overflow-x: auto; }
table { inline-size: 100%; border-collapse: collapse; margin: 0.5rem 0 1.5rem; font-size: 0.87rem; line-height: 1.45; }
caption { text-align: start; font-weight: 600; padding: 0.5rem 0; }
th, td { text-align: start; vertical-align: baseline; padding: 0.34rem 0.9rem 0.34rem 0; padding-block: 0.34rem; padding-inline: 0 0.9rem; }
th:last-child, td:last-child { padding-inline-end: 0; }
thead th { color: var(--quiet); font-weight: 500; font-size: 0.8rem; border-block-end: 1px solid var(--ink); vertical-align: bottom; overflow-wrap: normal; }
tbody tr { border-block-end: 1px solid var(--line); }
tbody th { font-weight: 550; }
.end { text-align: end; }
th.end, td.end { white-space: nowrap; }
thead th.end { white-space: normal; }
.tasks .target th { font-weight: 650; }
.tasks tr:not(.target) th { font-weight: 400; padding-inline-start: 1.1rem; }
.tasks th[scope=row] { inline-size: 52%; }
.grid td, .grid th { padding-block: 0.2rem; }
.grid tbody th { inline-size: 34%; }
.grid-key { columns: 2; column-gap: 2rem; padding-inline-start: 1.3rem; margin: 0.75rem 0; font-size: 0.9rem; }
.results { table-layout: auto; }
.results tr:first-child { border: 0; }
.results tbody { border-block-end: 1px solid var(--line); }
.results .opened, .results .opened td { border: 0; padding-block: 0 0.4rem; }
.timeline td:first-child, .results td:first-child { white-space: nowrap; color: var(--quiet); }
.timeline td:nth-child(2) { white-space: nowrap; }
.timeline .turn td { font-weight: 600; background: var(--band); color: var(--ink); }
.part + .part::before { content: " · "; color: var(--quiet); }
.why summary { cursor: pointer; color: var(--quiet); font-size: 0.82rem; inline-size: fit-content; }
.why ul { list-style: none; margin: 0.25rem 0 0.2rem; padding: 0; font-size: 0.82rem; line-height: 1.45; }
.why li { position: relative; padding-block: 0.1rem; padding-inline-start: 1.1rem; break-inside: avoid; }
.why li::before {
  content: ""; position: absolute; inset-block-start: 0.38em; inset-inline-start: 0; inline-size: 0.7em; block-size: 0.7em;
  border-radius: 50%; border: 1.5px solid var(--rating-P);
}
.why li > .figure { color: var(--quiet); }
.why .credit-full::before { background: var(--rating-P); }
.why .credit-part::before { background: linear-gradient(90deg, var(--rating-P) 50%, transparent 50%); }
.why .credit-nothing::before { border-color: var(--rating-U); }
.why .credit-open::before { border-style: dotted; border-color: var(--quiet); }
.why .credit-hint::before { border: 0; inset-block-start: 0.8em; block-size: 1.5px; border-radius: 0; background: var(--quiet); }
.because { color: var(--quiet); }
`;
