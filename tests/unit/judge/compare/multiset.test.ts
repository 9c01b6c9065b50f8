import { describe, expect, it } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { cellRule } from '#judge/compare/cell.ts';
import { multisetDifference } from '#judge/compare/multiset.ts';

function difference(expected: Cell[][], actual: Cell[][], oids: number[] = [25, 1700]) {
  const rules = oids.map((typeOid) => cellRule({ name: 'c', typeOid }, { name: 'c', typeOid }));
  return multisetDifference(expected, actual, rules);
}

const none = { missing: [], extra: [] };

describe('multiset difference', () => {
  it('ignores order', () => {
    expect(
      difference(
        [
          ['a', '1'],
          ['b', '2'],
        ],
        [
          ['b', '2.0'],
          ['a', '1'],
        ],
      ),
    ).toEqual(none);
  });
  it('counts duplicates', () => {
    expect(
      difference(
        [
          ['a', '1'],
          ['a', '1'],
        ],
        [['a', '1']],
      ),
    ).toEqual({ missing: [1], extra: [] });
  });
  it('tells a repeated row from two rows', () => {
    expect(
      difference(
        [
          ['a', '1'],
          ['b', '1'],
        ],
        [
          ['a', '1'],
          ['a', '1'],
        ],
      ),
    ).toEqual({ missing: [1], extra: [1] });
  });
  it('keeps cells of a row together', () => {
    expect(
      difference(
        [
          ['a', '1'],
          ['b', '2'],
        ],
        [
          ['a', '2'],
          ['b', '1'],
        ],
      ),
    ).toEqual({ missing: [0, 1], extra: [0, 1] });
  });
  it('does not confuse a cell that holds the separator', () => {
    expect(difference([['a"|="b', 'c']], [['a', 'b"|="c']], [25, 25])).toEqual({ missing: [0], extra: [0] });
  });
  it('pairs floats that differ in their last digits', () => {
    const expected: Cell[][] = [
      ['a', '0.1'],
      ['a', '0.3'],
    ];
    expect(
      difference(
        expected,
        [
          ['a', '0.30000000000000004'],
          ['a', '0.1'],
        ],
        [25, 701],
      ),
    ).toEqual(none);
  });
  it('leaves a float without partner', () => {
    expect(difference([['a', '0.1']], [['b', '0.1']], [25, 701])).toEqual({ missing: [0], extra: [0] });
  });
  it('takes 20,000 equal rows', () => {
    const rows = Array.from({ length: 20_000 }, (): Cell[] => ['job', '1.50']);
    expect(difference(rows, rows.slice(1))).toEqual({ missing: [19_999], extra: [] });
  });
});
