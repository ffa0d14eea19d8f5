/** What only the printed documents have. */
export const documents = `
h4 { font-size: 0.95rem; margin: 1rem 0 0.2rem; }
.callout { background: var(--band); border-inline-start: 4px solid var(--accent); padding: 0.6rem 0.9rem; margin: 1rem 0; }
.callout.warning { border-color: var(--warn); background: var(--warn-band); }
.barred { display: flex; align-items: center; gap: 0.5rem; }
.bar { inline-size: 7rem; max-inline-size: 60%; block-size: 12px; flex: none; }
.bar .whole { fill: var(--line); } .bar .part { fill: var(--accent); } .bar .beside { fill: var(--warn); }
.document .facts { grid-template-columns: 1fr; max-inline-size: 46rem; }
@media print { .callout, .barred, .document li { break-inside: avoid; } h4 { break-after: avoid; } }
`;
