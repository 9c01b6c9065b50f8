const bytesPerLine = 16;

/** Bytes shown at most. */
export const bytesShown = 16_384;

const isPrinted = (code: number): boolean => code >= 0x20 && code < 0x7f;

/** Lines of a bytea as hex editors write them: offset, bytes, and their ASCII signs, at most 16 kB. `hex` has no `\x`. */
export function hexLines(hex: string): string[] {
  const lines: string[] = [];
  const end = Math.min(hex.length, 2 * bytesShown);
  for (let at = 0; at < end; at += 2 * bytesPerLine) {
    const bytes = hex.slice(at, Math.min(end, at + 2 * bytesPerLine)).match(/../g) ?? [];
    const codes = bytes.map((byte) => Number.parseInt(byte, 16));
    const signs = codes.map((code) => (isPrinted(code) ? String.fromCharCode(code) : '.')).join('');
    lines.push(`${(at / 2).toString(16).padStart(8, '0')}  ${bytes.join(' ').padEnd(3 * bytesPerLine)} ${signs}`);
  }
  return lines;
}
