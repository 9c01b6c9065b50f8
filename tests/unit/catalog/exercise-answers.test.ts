import { expect, test } from 'vitest';
import { acceptedOf, rejectedOf } from '#catalog/exercise-files.ts';
import { ProblemList } from '#catalog/problem-list.ts';

function read(head: string) {
  const problems = new ProblemList();
  const [answer] = rejectedOf(
    'e',
    new Map([['rejected/a.sql', `${head}\n-- forgets the invoices\nselect 1;\n`]]),
    problems,
  );
  return { answer, rules: problems.all.map(({ rule }) => rule) };
}

test('an answer declares its finding and what was misunderstood', () =>
  expect(read('-- finding: sqlstate.23503')).toEqual({
    answer: {
      file: 'rejected/a.sql',
      finding: 'sqlstate.23503',
      older: null,
      misunderstanding: 'forgets the invoices',
      sql: 'select 1;\n',
    },
    rules: [],
  }));
test('an older server may find something else', () =>
  expect(read('-- finding: sqlstate.23001, before 18: sqlstate.23503')).toMatchObject({
    answer: { finding: 'sqlstate.23001', older: { before: 18, finding: 'sqlstate.23503' } },
    rules: [],
  }));
test.each([
  '-- finding:',
  '-- finding: no.such',
  '-- finding: sqlstate.23001, before 18: no.such',
  '-- finding: sqlstate.23001, before 18:',
])('is told of a first line that declares nothing known: %s', (head) => expect(read(head).rules).toEqual(['finding']));
test('an accepted answer may need a server', () => {
  const files = new Map([
    ['accepted/a.sql', '-- needs: 18\nselect 1;\n'],
    ['accepted/b.sql', 'select 1;\n-- needs: 18\n'],
  ]);
  expect(acceptedOf(files).map(({ needs }) => needs)).toEqual([18, null]);
});
