/** A text without halves of characters, which no file and no table keeps. */
export const wellFormed = (text: string): string => Buffer.from(text).toString();
