import { expect, test } from 'vitest';
import { ProblemList } from '../../src/catalog/problem-list.ts';
import { readFullCourse } from '../../src/catalog/read-course.ts';
import { checkOwed } from '../../src/cli/prove/owed-skills.ts';
import { problemLines } from '../../src/cli/report-problems.ts';

const root = process.cwd();
const full = await readFullCourse(root);

test('the content breaks no rule', () => {
  expect(problemLines(full.problems)).toEqual([]);
});

test('no skill that was taught is owed again', async () => {
  const problems = new ProblemList();
  const owed = await checkOwed(root, full.course, problems);
  console.log(`${owed} of ${full.course.skills.length} skills are owed`);
  expect(problemLines(problems.all)).toEqual([]);
});
