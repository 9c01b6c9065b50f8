import type { Cell } from '#engine/session.ts';
import { type CellRule, cellKey, isSameCell, isTolerant } from './cell.ts';

/** Rows, by index, that have no partner on the other side. */
export interface MultisetDifference {
  missing: number[];
  extra: number[];
}

type KeyOf = (index: number) => string;

function groupsOf(indexes: number[], key: KeyOf): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const index of indexes) {
    const text = key(index);
    const group = groups.get(text);
    if (group) group.push(index);
    else groups.set(text, [index]);
  }
  return groups;
}

function pairOff(
  left: MultisetDifference,
  expectedKey: KeyOf,
  actualKey: KeyOf,
  same: (expectedIndex: number, actualIndex: number) => boolean,
): MultisetDifference {
  const waiting = groupsOf(left.missing, expectedKey);
  const extra = left.extra.filter((actualIndex) => {
    const group = waiting.get(actualKey(actualIndex)) ?? [];
    const partner = group.findIndex((expectedIndex) => same(expectedIndex, actualIndex));
    if (partner >= 0) group.splice(partner, 1);
    return partner < 0;
  });
  const unmatched = new Set([...waiting.values()].flat());
  return { missing: left.missing.filter((index) => unmatched.has(index)), extra };
}

/**
 * What keeps two row lists from being the same multiset: order aside, duplicates counted. Rows have the columns of
 * `rules`, in its order.
 */
export function multisetDifference(expected: Cell[][], actual: Cell[][], rules: CellRule[]): MultisetDifference {
  const cell = (rows: Cell[][], index: number, column: number) => rows[index]?.[column] ?? null;
  const key =
    (rows: Cell[][], counts: (rule: CellRule) => boolean): KeyOf =>
    (index) =>
      rules.map((rule, column) => (counts(rule) ? cellKey(cell(rows, index, column), rule) : '')).join('|');
  const all = { missing: [...expected.keys()], extra: [...actual.keys()] };
  const always = () => true;
  const exact = pairOff(all, key(expected, always), key(actual, always), always);
  if (exact.missing.length === 0 || exact.extra.length === 0 || !rules.some(isTolerant)) return exact;
  // Binary numbers have no key that near neighbours share: what is left is paired cell by cell within the other columns.
  const firm = (rule: CellRule) => !isTolerant(rule);
  return pairOff(exact, key(expected, firm), key(actual, firm), (expectedIndex, actualIndex) =>
    rules.every((rule, column) =>
      isSameCell(cell(expected, expectedIndex, column), cell(actual, actualIndex, column), rule),
    ),
  );
}
