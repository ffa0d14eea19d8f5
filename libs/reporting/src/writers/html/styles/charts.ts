export const charts = `
svg { direction: ltr; display: block; }
svg text { font: 500 10px "Inter", "Noto Sans", Arial, sans-serif; fill: var(--quiet); }
figure { margin: 1rem 0 1.5rem; }
figcaption { color: var(--quiet); font-size: 0.82rem; margin-block-start: 0.3rem; }
.play svg, .histogram { inline-size: 100%; block-size: auto; }
.axis { stroke: var(--ink); stroke-width: 1; }
.band rect { fill: var(--band); } .band.odd rect { fill: none; }
.band text { font-weight: 650; }
.release rect, .swift rect { fill: var(--release); } .answer rect { fill: var(--answer); } .slow rect { fill: var(--rating-U); }
.pause { stroke: var(--warn); stroke-width: 1.5; stroke-dasharray: 3 3; }
.tick line { stroke: var(--quiet); } .tick text, .histogram text { text-anchor: middle; }
.tick.first text { text-anchor: start; }
.histogram .value { fill: var(--ink); }
.phases { columns: 2; column-gap: 2.5rem; margin: 0.6rem 0 0; padding-inline-start: 1.3rem; font-size: 0.87rem; }
.phases bdi[dir] { color: var(--quiet); margin-inline-start: 0.4rem; }
.rating { display: inline-block; min-inline-size: 1.55em; padding: 0.08em 0.3em; border-radius: 3px; text-align: center; font-weight: 650; font-size: 0.85em; line-height: 1.4; }
.rating-P { background: var(--rating-P); color: var(--on-P); } .rating-S { background: var(--rating-S); color: var(--on-S); }
.rating-M { background: var(--rating-M); color: var(--on-M); } .rating-U { background: var(--rating-U); color: var(--on-U); }
.rating-not-exercised { background: var(--rating-none); color: var(--on-none); }
.fill-P rect { fill: var(--rating-P); } .fill-P text { fill: var(--on-P); }
.fill-S rect { fill: var(--rating-S); } .fill-S text { fill: var(--on-S); }
.fill-M rect { fill: var(--rating-M); } .fill-M text { fill: var(--on-M); }
.fill-U rect { fill: var(--rating-U); } .fill-U text { fill: var(--on-U); }
.fill-not-exercised rect { fill: var(--rating-none); } .fill-not-exercised text { fill: var(--on-none); }
.rating-bar { inline-size: 180px; max-inline-size: 100%; block-size: 16px; } .rating-bar text { text-anchor: middle; font-weight: 600; }
[dir=rtl] .rating-bar { margin-inline-start: 0; }
.distribution { inline-size: 63px; block-size: 21px; } .distribution .axis { stroke: var(--line); }
.distribution rect { fill: var(--accent); } .fifth-0 { fill: var(--rating-U); }
.legend { display: flex; flex-wrap: wrap; gap: 0.3rem 1.4rem; list-style: none; margin: 0 0 1rem; padding: 0; font-size: 0.85rem; color: var(--quiet); }
`;
