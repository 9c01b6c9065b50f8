import { describe, expect, it } from 'vitest';
import { stateDifference } from '#judge/state-difference.ts';
import type { TableState } from '#observe/facts.ts';

const [int, text, numeric] = [23, 25, 1700];

/** A small table: columns `id` and `word` unless others are given. */
function small(rows: (string | null)[][], columns = ['id', 'word'], typeOids = [int, text]): TableState {
  return { table: 't', columns, typeOids, rows, count: rows.length, digest: JSON.stringify(rows) };
}
/** A table too large to be kept: a digest for each column. */
function large(digests: Record<string, string>, count = 3_000): TableState {
  return {
    table: 't',
    columns: Object.keys(digests),
    count,
    digest: Object.values(digests).join(),
    columnDigests: digests,
  };
}
const same = (a: TableState, b: TableState, ignored: string[] = []) =>
  expect(stateDifference(a, b, ignored)).toBeNull();

describe('small tables', () => {
  it('are the same in any order', () =>
    same(
      small([
        ['1', 'a'],
        ['2', 'b'],
      ]),
      small([
        ['2', 'b'],
        ['1', 'a'],
      ]),
    ));
  it('are the same in any order of columns', () =>
    same(small([['1', 'a']]), small([['a', '1']], ['word', 'id'], [text, int])));
  it('are the same at another numeric scale', () =>
    same(small([['1.50']], ['n'], [numeric]), small([['1.5']], ['n'], [numeric])));
  it('are the same but for ignored columns', () => same(small([['1', 'a']]), small([['7', 'a']]), ['id']));
  it('differ by NULL and the empty text', () => {
    expect(stateDifference(small([['1', null]]), small([['1', '']]))).toMatchObject({
      missing: [['1', null]],
      extra: [['1', '']],
    });
  });
  it('differ by a text that looks like another number', () => {
    expect(stateDifference(small([['1', '1.50']]), small([['1', '1.5']]))).not.toBeNull();
  });
  it('differ by how often a row comes', () => {
    expect(
      stateDifference(
        small([['1', 'a']]),
        small([
          ['1', 'a'],
          ['1', 'a'],
        ]),
      ),
    ).toMatchObject({ missing: [], extra: [['1', 'a']] });
  });
});

describe('large tables', () => {
  it('are the same by digest', () => same(large({ id: 'x', word: 'y' }), large({ id: 'x', word: 'y' })));
  it('differ by count', () => {
    expect(stateDifference(large({ id: 'x' }), large({ id: 'x' }, 3_001))).toMatchObject({
      expectedCount: 3_000,
      actualCount: 3_001,
    });
  });
  it('tell the columns that differ', () => {
    expect(stateDifference(large({ id: 'x', word: 'y' }), large({ id: 'x', word: 'z' }))).toMatchObject({
      changedColumns: ['word'],
    });
  });
  it('are the same but for ignored columns', () =>
    same(large({ id: 'x', word: 'y' }), large({ id: 'x', word: 'z' }), ['word']));
  it('are the same with a further column', () => same(large({ id: 'x' }), large({ id: 'x', more: 'y' })));
});
