const FINAL_TEXT = 0x81;
const SHORT = 126;
const LONG = 127;
const MOST_SHORT = 0xffff;

/** One whole text message as a server frames it (RFC 6455 §5.2: final, unmasked), header and content in one buffer. */
export function textFrame(text: string): Buffer {
  const length = Buffer.byteLength(text);
  const header = length < SHORT ? 2 : length <= MOST_SHORT ? 4 : 10;
  const frame = Buffer.allocUnsafe(header + length);
  frame[0] = FINAL_TEXT;
  if (header === 2) frame[1] = length;
  if (header === 4) {
    frame[1] = SHORT;
    frame.writeUInt16BE(length, 2);
  }
  if (header === 10) {
    frame[1] = LONG;
    frame.writeBigUInt64BE(BigInt(length), 2);
  }
  frame.write(text, header);
  return frame;
}
