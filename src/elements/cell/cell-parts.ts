import type { Cell } from '#engine/session.ts';

/** A piece of a cell's text: plain, or white space that would not be seen. */
export interface CellPart {
  kind: 'text' | 'space' | 'newline' | 'tab';
  text: string;
}

const whiteSpace = { ' ': 'space', '\n': 'newline', '\t': 'tab' } as const;

/** Splits a text so that leading and trailing spaces, tabs and line ends can be made visible. Spaces between words stay plain. */
export function cellParts(text: string): CellPart[] {
  const leading = /^ +/.exec(text)?.[0].length ?? 0;
  const trailing = leading === text.length ? 0 : (/ +$/.exec(text)?.[0].length ?? 0);
  const parts: CellPart[] = [];
  for (const [at, unit] of [...text].entries()) {
    const isEdge = at < leading || at >= [...text].length - trailing;
    const kind = unit === ' ' && !isEdge ? 'text' : (whiteSpace[unit as keyof typeof whiteSpace] ?? 'text');
    const last = parts.at(-1);
    if (kind === 'text' && last?.kind === 'text') last.text += unit;
    else parts.push({ kind, text: unit });
  }
  return parts;
}

/** Longest text shown in a table cell, in UTF-16 units; more is cut and opened on demand. */
export const longestCell = 120;

/** True where a cell is too long, or of too many lines, to be shown whole in one row. */
export function isLong(cell: Cell): boolean {
  return cell !== null && (cell.length > longestCell || cell.includes('\n'));
}

/** `pg_type.oid` of the types printed right-aligned: int2, int4, int8, float4, float8, numeric, money, oid. */
const numericOids = new Set([20, 21, 23, 26, 700, 701, 790, 1700]);

/** Whether a type's values are numbers, which stand at the right. */
export function isNumeric(typeOid: number): boolean {
  return numericOids.has(typeOid);
}
