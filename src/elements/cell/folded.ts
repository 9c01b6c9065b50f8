import type { Cell } from '#engine/session.ts';
import { isLong } from './cell-parts.ts';
import { valueKind } from './type-oids.ts';

const outsideStrings = /"(?:[^"\\]|\\.)*"|\s+/gs;

/** JSON on one line: white space between its parts becomes one space; what stands in strings stays. */
export function foldJson(text: string): string {
  return text.replace(outsideStrings, (found) => (found.startsWith('"') ? found : ' '));
}

/** Bytes of a bytea as PostgreSQL prints it in hex; null where it is printed otherwise. */
export function byteCount(text: string): number | null {
  return text.startsWith('\\x') ? (text.length - 2) / 2 : null;
}

/** True where opening a cell shows more than the row does: long texts, lines, structures, bytes. */
export function isOpenable(cell: Cell, typeOid: number): boolean {
  if (cell === null || cell === '') return false;
  const kind = valueKind(typeOid);
  if (kind === 'json') return /^\s*[[{]/.test(cell);
  if (kind === 'array') return cell !== '{}';
  return kind === 'bytes' ? cell.length > 2 : isLong(cell);
}
