/** A share of one as people write it, in percent. */
export const inPercent = (share: number): string => String(Math.round(share * 1000) / 10);

/** The share that somebody wrote in percent; undefined where it is no number. Whether it may be is the server's to say. */
export function shareOf(text: string): number | undefined {
  const percent = Number(text.replace(/[,٫]/, '.').replace(/[%٪]/, ''));
  return text === '' || Number.isNaN(percent) ? undefined : Math.round(percent * 10) / 1000;
}
