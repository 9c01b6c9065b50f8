import { firstExercise, siteBundle, wrongAnswer } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const entry = firstExercise('warm-up');
const { hints, solution, hash } = siteBundle(entry.id);
const plain = (text: string): string => text.replaceAll('`', '');

test('hints open one at a time, in their order', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  const shown = page.getByRole('region', { name: 'Hints' });
  await expect(shown.getByText('Hint 2')).toBeHidden();
  for (const [at, hint] of hints.entries()) {
    await exercise.button(/^Hint/).click();
    await expect(exercise.button(/^Hint/)).toContainText(`${at + 1}/${hints.length}`);
    await expect(shown.getByRole('paragraph').nth(at)).toHaveText(plain(hint));
  }
  await expect(exercise.button(/^Hint/)).toHaveAttribute('aria-disabled', 'true');
});

test('the solution is shown after a question, and remembered as read', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.button('Solution').click();
  const panel = exercise.panel('Solution');
  await expect(panel).not.toContainText(solution.trim().slice(0, 40));
  await panel.getByRole('button', { name: 'Keep trying' }).click();
  await expect(panel).toHaveCount(0);
  await exercise.button('Solution').click();
  await panel.getByRole('button', { name: 'Show the solution' }).click();
  await expect(panel).toContainText(solution.trim());
});

test('the report behind "I think I am right" holds all that is needed to judge again', async ({ page }) => {
  const wrong = wrongAnswer(entry);
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.write(wrong.sql);
  await exercise.check(/Not yet|Right rows/);
  await exercise.verdict.getByText('I think I am right').click();
  const report = exercise.verdict.getByRole('textbox', { name: 'Report' });
  await expect(report).toHaveValue(new RegExp(`Exercise: ${entry.id}\n`));
  await expect(report).toHaveValue(new RegExp(`exercise ${hash.slice(0, 12)}, data .*, PostgreSQL 18`));
  await expect(report).toHaveValue(/- [a-z]+\.[a-z0-9-]+/i);
  expect(await report.inputValue()).toContain(wrong.sql.trimEnd());
});
