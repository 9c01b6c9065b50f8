import type { Cell } from '#engine/session.ts';
import { type CellRule, isSameCell } from './cell.ts';
import { compareNumbers, isNearlyEqual, parseNumber, roundNumber } from './decimal.ts';
import { intervalMicros } from './interval-text.ts';
import type { ValueType } from './value-type.ts';

/** One sort key, resolved to a column. */
export interface SortKey {
  /** 0-based column number. */
  column: number;
  rule: CellRule;
  descending: boolean;
  nullsFirst: boolean;
}

const orderedAsText = new Set(['bytea', 'time', 'uuid']);

/** True for types whose order does not follow from how they print: enums, arrays, jsonb, inet. */
export function hasOwnOrder(type: ValueType): boolean {
  if (type.name === 'user-defined' || ['array', 'json', 'jsonb'].includes(type.family)) return true;
  return type.family === 'other' && !orderedAsText.has(type.name);
}

/** Code point order, which is byte order in UTF-8 and so the C collation's. */
export function compareText(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (let index = 0; index < Math.min(left.length, right.length); index += 1) {
    const difference = (left[index]?.codePointAt(0) ?? 0) - (right[index]?.codePointAt(0) ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

function compareTime(a: string, b: string): number {
  const year = (text: string) => {
    const digits = /^\d+/.exec(text)?.[0] ?? '';
    return text.endsWith(' BC') ? -Number(digits) : Number(digits);
  };
  const infinite = (text: string) => (text === 'infinity' ? 1 : text === '-infinity' ? -1 : 0);
  return infinite(a) - infinite(b) || year(a) - year(b) || compareText(a, b);
}

function compareValues(a: string, b: string, key: SortKey): number {
  const { family } = key.rule.expected;
  if (family === 'exact' || family === 'float') {
    const [x, y] = [parseNumber(a), parseNumber(b)];
    if (x === null || y === null) return compareText(a, b);
    if (family === 'float' && isNearlyEqual(a, b)) return 0;
    const { decimals } = key.rule;
    return decimals === undefined
      ? compareNumbers(x, y)
      : compareNumbers(roundNumber(x, decimals), roundNumber(y, decimals));
  }
  if (family === 'interval') {
    const [x, y] = [intervalMicros(a), intervalMicros(b)];
    return x === null || y === null ? compareText(a, b) : x < y ? -1 : x > y ? 1 : 0;
  }
  return family === 'date' || family === 'timestamp' || family === 'timestamptz'
    ? compareTime(a, b)
    : compareText(a, b);
}

function compareCells(a: Cell, b: Cell, key: SortKey): number {
  if (a === null || b === null) {
    if (a === b) return 0;
    return (a === null) === key.nullsFirst ? -1 : 1;
  }
  const compared = compareValues(a, b, key);
  return key.descending ? -compared : compared;
}

function firstOtherKey(rows: Cell[][], reference: Cell[][], keys: SortKey[]): number | null {
  const found = rows.findIndex((row, index) =>
    keys.some(({ column, rule }) => !isSameCell(reference[index]?.[column] ?? null, row[column] ?? null, rule)),
  );
  return found < 0 ? null : found;
}

/**
 * 0-based number of the first row that comes too early under the keys, or null where the order holds. `reference` has
 * the same rows in a right order; types with an order of their own are held against it, key by key.
 */
export function firstOutOfOrder(rows: Cell[][], reference: Cell[][], keys: SortKey[]): number | null {
  if (keys.some((key) => hasOwnOrder(key.rule.expected))) return firstOtherKey(rows, reference, keys);
  for (let index = 1; index < rows.length; index += 1) {
    for (const key of keys) {
      const compared = compareCells(rows[index - 1]?.[key.column] ?? null, rows[index]?.[key.column] ?? null, key);
      if (compared > 0) return index;
      if (compared < 0) break;
    }
  }
  return null;
}
