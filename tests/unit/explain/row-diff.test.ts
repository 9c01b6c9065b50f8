import { describe, expect, it } from 'vitest';
import type { Cell } from '#engine/session.ts';
import { rowDiff, type RowDiffOptions } from '#explain/row-diff.ts';
import type { ResultFact } from '#observe/facts.ts';

function rowsOf(columns: string[], rows: Cell[][]): ResultFact {
  return { fields: columns.map((name) => ({ name, typeOid: name === 'total' ? 1700 : 25 })), rows, truncated: false };
}

/** One line a row: sign, then cells; a changed cell as `actual≠expected`. */
function lines(expected: ResultFact, actual: ResultFact, options?: RowDiffOptions): string[] {
  const sign = { same: ' ', missing: '-', extra: '+', changed: '~' };
  return rowDiff(expected, actual, options).rows.map(({ mark, cells }) => {
    const texts = cells.map((cell) =>
      cell.expected === undefined ? `${cell.actual}` : `${cell.actual}≠${cell.expected}`,
    );
    return `${sign[mark]} ${texts.join(' ')}`;
  });
}

const names = ['name', 'total'];
const right = rowsOf(names, [
  ['Arun', '10'],
  ['Mali', '7'],
  ['Nok', '0'],
]);

describe('rowDiff', () => {
  it('marks a changed cell', () =>
    expect(
      lines(
        right,
        rowsOf(names, [
          ['Nok', '0'],
          ['Mali', '8'],
          ['Arun', '10'],
        ]),
      ),
    ).toEqual(['  Arun 10', '~ Mali 8≠7', '  Nok 0']));
  it('shows equal cells as the attempt gave them', () =>
    expect(
      lines(
        right,
        rowsOf(names, [
          ['Arun', '10.00'],
          ['Mali', '7'],
          ['Nok', '0'],
        ]),
      )[0],
    ).toBe('  Arun 10.00'));
  it('puts missing rows in their place and extra rows last', () =>
    expect(
      lines(
        right,
        rowsOf(names, [
          ['Som', '5'],
          ['Nok', '0'],
          ['Arun', '10'],
        ]),
      ),
    ).toEqual(['  Arun 10', '- Mali 7', '  Nok 0', '+ Som 5']));
  it('counts repeats', () =>
    expect(lines(right, rowsOf(names, [...right.rows, ['Nok', '0']]))).toEqual([
      '  Arun 10',
      '  Mali 7',
      '  Nok 0',
      '+ Nok 0',
    ]));
  it('tells NULL from a value', () =>
    expect(
      lines(
        right,
        rowsOf(names, [
          ['Arun', '10'],
          ['Mali', null],
          ['Nok', '0'],
        ]),
      )[1],
    ).toBe('~ Mali null≠7'));
  it('shows a NULL that should be there', () => {
    const expected = rowsOf(names, [
      ['Arun', null],
      ['Mali', '7'],
    ]);
    expect(
      rowDiff(
        expected,
        rowsOf(names, [
          ['Arun', '0'],
          ['Mali', '7'],
        ]),
      ).rows[0]?.cells[1],
    ).toEqual({ actual: '0', expected: null });
  });
  it('aligns by the fewest columns that tell rows apart', () => {
    const expected = rowsOf(
      ['day', 'name', 'total'],
      [
        ['1', 'Arun', '3'],
        ['1', 'Mali', '3'],
        ['2', 'Arun', '3'],
      ],
    );
    const actual = rowsOf(
      ['day', 'name', 'total'],
      [
        ['1', 'Arun', '3'],
        ['1', 'Mali', '4'],
        ['2', 'Arun', '3'],
      ],
    );
    expect(rowDiff(expected, actual).keyColumns).toEqual(['day', 'name']);
  });
  it('aligns by the given columns', () =>
    expect(rowDiff(right, rowsOf(names, [['Som', '7']]), { keyColumns: ['TOTAL'] }).rows[1]).toEqual({
      mark: 'changed',
      cells: [{ actual: 'Som', expected: 'Mali' }, { actual: '7' }],
    }));
  it('compares whole rows where nothing tells them apart', () => {
    const expected = rowsOf(names, [
      ['Arun', '1'],
      ['Arun', '1'],
    ]);
    const diff = rowDiff(
      expected,
      rowsOf(names, [
        ['Arun', '1'],
        ['Arun', '2'],
      ]),
    );
    expect(diff).toMatchObject({ keyColumns: [], counts: { same: 1, missing: 1, extra: 1, changed: 0 } });
  });
  it('matches columns by name where the check does', () =>
    expect(
      lines(
        right,
        rowsOf(
          ['total', 'name'],
          [
            ['10', 'Arun'],
            ['7', 'Mali'],
            ['0', 'Nok'],
          ],
        ),
        { columns: 'by-name' },
      ),
    ).toEqual(['  Arun 10', '  Mali 7', '  Nok 0']));
  it('ignores decimals that do not count', () =>
    expect(
      lines(
        right,
        rowsOf(names, [
          ['Arun', '10.004'],
          ['Mali', '7'],
          ['Nok', '0'],
        ]),
        { decimals: 2 },
      )[0],
    ).toBe('  Arun 10.004'));
  it('matches what it can where columns are missing', () =>
    expect(lines(right, rowsOf(['name'], [['Arun'], ['Mali'], ['Nok']]))[0]).toBe('~ Arun null≠10'));
  it('shows 200 rows, differing ones first, and counts all', () => {
    const many = Array.from({ length: 500 }, (_, index): Cell[] => [`row ${index}`, '1']);
    const diff = rowDiff(rowsOf(names, many), rowsOf(names, many.slice(0, -50)));
    expect(diff.rows).toHaveLength(200);
    expect(diff.rows.filter(({ mark }) => mark === 'missing')).toHaveLength(50);
    expect(diff.counts).toEqual({ same: 450, missing: 50, extra: 0, changed: 0 });
  });
});
