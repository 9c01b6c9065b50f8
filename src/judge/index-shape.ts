import type { IndexFact } from '#observe/schema-facts.ts';
import { type AskedKey, plainExpression } from './index-expression.ts';

function keysOf(index: IndexFact): string[] {
  return index.keys.map(plainExpression);
}

function predicateOf(index: IndexFact): string | null {
  return index.predicate === null ? null : plainExpression(index.predicate);
}

/** A text that is equal for indexes that differ only in their names. */
export function indexSignature(index: IndexFact): string {
  const { method, descending, opclasses, unique } = index;
  const nulls = /NULLS (NOT )?DISTINCT|NULLS (FIRST|LAST)/g;
  const marks = index.definition.match(nulls) ?? [];
  return JSON.stringify([
    method,
    keysOf(index),
    descending,
    opclasses,
    [...index.include].sort(),
    predicateOf(index),
    unique,
    marks,
  ]);
}

/** A backward scan turns every direction round, so only relative directions matter, and only where the check states them. */
function directionsServe(asked: AskedKey[], index: IndexFact): boolean {
  const turned = asked.flatMap((key, at) =>
    key.descending === undefined ? [] : [key.descending !== (index.descending[at] ?? false)],
  );
  return turned.every((turn) => turn === turned[0]);
}

/** How an index's keys compare with those asked. `order`: the right leading keys in another order. */
export function compareKeys(asked: AskedKey[], index: IndexFact, exactly: boolean): 'same' | 'order' | 'other' {
  const keys = keysOf(index);
  const leading = keys.slice(0, asked.length);
  const wanted = asked.map((key) => key.expression);
  if (exactly && keys.length !== wanted.length) return 'other';
  if (leading.length === wanted.length && wanted.every((key, at) => key === leading[at])) {
    return directionsServe(asked, index) ? 'same' : 'order';
  }
  const isReordered = wanted.length > 1 && wanted.every((key) => keys.includes(key));
  return isReordered ? 'order' : 'other';
}

/** Columns that can be read from the index alone. */
export function carriedColumns(index: IndexFact): string[] {
  return [...keysOf(index), ...index.include.map(plainExpression)];
}

function isLeadingPart(part: IndexFact, whole: IndexFact): boolean {
  const keys = keysOf(whole);
  const turned = part.descending[0] !== whole.descending[0];
  return keysOf(part).every(
    (key, at) =>
      key === keys[at] &&
      (part.descending[at] !== whole.descending[at]) === turned &&
      part.opclasses[at] === whole.opclasses[at],
  );
}

function ordersNulls(index: IndexFact): boolean {
  return /NULLS (FIRST|LAST)/.test(index.definition);
}

/**
 * True where everything `index` does is done by `other` too: the same method, its keys in front, its further columns
 * carried, its uniqueness kept, and the same rows, or with `or-all-rows` perhaps more. Only b-trees serve by their
 * leading keys.
 */
export function isServedBy(
  index: IndexFact,
  other: IndexFact,
  rows: 'same-rows' | 'or-all-rows' = 'same-rows',
): boolean {
  if (!other.valid || index.method !== other.method || ordersNulls(index) !== ordersNulls(other)) return false;
  const sameRows = predicateOf(index) === predicateOf(other);
  if (!sameRows && !(rows === 'or-all-rows' && other.predicate === null)) return false;
  const sameKeys = index.keys.length === other.keys.length;
  if (index.method !== 'btree' && !sameKeys) return false;
  if (!isLeadingPart(index, other)) return false;
  if (index.unique && !(other.unique && sameKeys)) return false;
  const carried = carriedColumns(other);
  return index.include.every((column) => carried.includes(plainExpression(column)));
}
