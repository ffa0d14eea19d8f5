const CHANGES = [
  ['/libs/contracts/src/events/stream-protocol.js', `WIRE = 'muster/2'`, `WIRE = 'muster/1'`],
  [
    '/libs/domain/src/drill/evolve.js',
    'export function evolve',
    `delete folds['control-message-sent'];\nexport function evolve`,
  ],
];

export async function load(url, context, nextLoad) {
  const loaded = await nextLoad(url, context);
  const change = CHANGES.find(([path]) => url.endsWith(path));
  if (!change) return loaded;
  const [path, now, before] = change;
  const source = String(loaded.source);
  if (!source.includes(now)) throw new Error(`${path} no longer says ${now}: tell it what the version before said`);
  return { ...loaded, source: source.replace(now, before) };
}
