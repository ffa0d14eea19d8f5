/** Writes a place in an input as people do: `injects[3].trigger.at`. */
export const pathOf = (path: readonly (PropertyKey | { key: PropertyKey })[] | undefined): string =>
  (path ?? [])
    .map((part) => (typeof part === 'object' ? part.key : part))
    .reduce<string>((place, part) => {
      if (typeof part === 'number') return `${place}[${part}]`;
      return place === '' ? String(part) : `${place}.${String(part)}`;
    }, '');
