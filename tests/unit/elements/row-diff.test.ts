import { expect, test } from 'vitest';
import { diffWords, stretches } from '#elements/row-diff/diff-words.ts';
import type { DiffRow } from '#explain/row-diff.types.ts';

const row = (mark: DiffRow['mark']): DiffRow => ({ mark, cells: [] });
const signs: Record<string, DiffRow['mark']> = { '=': 'same', '-': 'missing', '+': 'extra', '~': 'changed' };

/** Lengths of stretches, folded ones in brackets. */
const folds = (rows: string): string =>
  stretches([...rows].map((sign) => row(signs[sign]!)))
    .map(({ kind, rows: { length } }) => (kind === 'folded' ? `[${String(length)}]` : String(length)))
    .join(' ');

test.each([
  ['keeps context on either side of a difference', '======~======', '[4] 5 [4]'],
  ['shows a short run between differences', '-=====+', '3 1 3'],
  ['folds nothing where all differs', '-+~', '3'],
  ['folds a result that is all the same', '=======', '[7]'],
])('%s', (_, rows, expected) => expect(folds(rows)).toBe(expected));

const words = (same: number, missing: number, extra: number, changed: number): string =>
  diffWords({ columns: [], rows: [], keyColumns: [], counts: { same, missing, extra, changed } });

test('counts only what is there', () => expect(words(40, 2, 1, 0)).toBe('2 missing, 1 extra, 40 the same'));
test('names changed rows', () => expect(words(0, 0, 0, 3)).toBe('3 with other values'));
test('speaks of two empty results', () => expect(words(0, 0, 0, 0)).toBe('no rows on either side'));
