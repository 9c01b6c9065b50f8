import type { RowsReply } from '#engine/session.ts';
import { isNumeric } from '#elements/cell/type-oids.ts';
import { compareKeys, sortKeys } from './sort-keys.ts';

/** The order the learner asked of the rows shown. */
export interface Sort {
  column: number;
  direction: 'ascending' | 'descending';
}

/** The next of three states of a column: ascending, descending, as the database returned them (null). */
export function nextSort(sort: Sort | null, column: number): Sort | null {
  if (sort?.column !== column) return { column, direction: 'ascending' };
  return sort.direction === 'ascending' ? { column, direction: 'descending' } : null;
}

const surrogate = /[\ud800-\udfff]/;

/** Compares texts by code point, which is PostgreSQL's collation "C"; UTF-16 units would put emoji before some letters. */
function compareCodePoints(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let at = 0; at < length; at += 1) {
    const [left, right] = [a.charCodeAt(at), b.charCodeAt(at)];
    if (left !== right) return (a.codePointAt(at) ?? 0) - (b.codePointAt(at) ?? 0);
  }
  return a.length - b.length;
}

const compareUnits = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** Rows in an order of the page's own. */
export interface SortedRows {
  /** Places in the reply's rows, first to last. */
  order: Uint32Array;
  /** How the values were compared, in words. */
  by: 'as numbers' | 'by time' | 'as text by code point';
}

/** Orders the rows as asked. NULLs go last either way; equal values keep the database's order. */
export function sortedRows({ fields, rows }: Pick<RowsReply, 'fields' | 'rows'>, sort: Sort): SortedRows {
  const typeOid = fields[sort.column]?.typeOid ?? 0;
  const texts = rows.map((row) => row[sort.column] ?? null);
  const keys = sortKeys(texts, typeOid);
  const sign = sort.direction === 'ascending' ? 1 : -1;
  const isNumber = isNumeric(typeOid);
  const compareTexts = texts.some((text) => text !== null && surrogate.test(text)) ? compareCodePoints : compareUnits;
  const compare = (a: number, b: number): number => {
    const [left = null, right = null] = [texts[a], texts[b]];
    if (left === null || right === null) return Number(left === null) - Number(right === null) || a - b;
    const [leftKey, rightKey] = [keys?.[a], keys?.[b]];
    const order = leftKey && rightKey ? compareKeys(leftKey, rightKey, isNumber) : compareTexts(left, right);
    return sign * order || a - b;
  };
  const by = keys === null ? 'as text by code point' : isNumber ? 'as numbers' : 'by time';
  return { order: Uint32Array.from(rows.keys()).sort(compare), by };
}
