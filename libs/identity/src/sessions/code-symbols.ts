/** Crockford's base 32: nothing in it can be misread or misheard for anything else. */
export const SYMBOLS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What people type: any case, with or without hyphens, O for 0, I and L for 1. */
export const normalCode = (typed: string): string => {
  const symbols = typed.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return symbols.replace(/(.{4})(?=.)/g, '$1-');
};
