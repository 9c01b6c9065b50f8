import { beforeAll, describe, expect, test } from 'vitest';
import { ProblemList } from '../../../src/catalog/problem-list.ts';
import type { ExerciseFolder } from '../../../src/catalog/read-exercise.ts';
import { checkMutantCount, leastMutantsOf, mostEquivalent } from '../../../src/cli/prove/enough-mutants.ts';
import { loadParser } from '../../../src/sql/parse.ts';

beforeAll(loadParser);

const mutant = { key: '00000000', statement: 1, label: '', sql: '' };

function rules(solution: string, made: number, equivalent: number, unprintable: number[] = []): string[] {
  const problems = new ProblemList();
  const exercise = { below: 'folder', source: { solution } } as ExerciseFolder;
  checkMutantCount(
    exercise,
    { mutants: Array.from({ length: made }, () => mutant), unprintable },
    equivalent,
    problems,
  );
  return problems.all.map(({ rule, file }) => `${rule} ${file}`);
}

test.each([
  ['select 1', 15],
  ['insert into t values (1); select a from t', 15],
  ['create index i on t (a)', 8],
  ['create index i on t (a); select 1', 8],
])('%s needs %i mutants', (solution, least) => {
  expect(leastMutantsOf(solution)).toBe(least);
});

test.each([
  [3, 1],
  [9, 1],
  [10, 2],
  [49, 9],
])('of %i mutants %i may be equivalent', (total, most) => {
  expect(mostEquivalent(total)).toBe(most);
});

describe('the number of mutants', () => {
  test('is enough where the operators give out', () => expect(rules('select 1', 2, 0)).toEqual([]));
  test('is too small where a statement could not be changed at all', () =>
    expect(rules('select 1; select 2', 14, 0, [2])).toEqual(['too-few-mutants folder/solution.sql']));
  test('is enough where the other statements make up for that one', () =>
    expect(rules('select 1; select 2', 15, 0, [2])).toEqual([]));
  test('allows a fifth to be equivalent and no more', () => {
    expect(rules('select 1', 20, 4)).toEqual([]);
    expect(rules('select 1', 20, 5)).toEqual(['too-many folder/equivalent.yaml']);
  });
});
