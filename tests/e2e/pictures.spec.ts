import { firstExercise, siteBundle, wrongAnswer } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

test('the Plan tab of an index exercise shows the pages read before and after', async ({ page }) => {
  const { id } = firstExercise('indexing');
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write(siteBundle(id).solution);
  await exercise.check(/Solved/);
  await exercise.tab('Plan').click();
  const plans = exercise.panel('Plan');
  await expect(plans.getByText(/[\d,]+ pages? → [\d,]+/).first()).toBeVisible();
  await expect(plans.getByLabel(/^Before, [\d,]+ pages/).first()).toBeVisible();
  await expect(plans.getByLabel(/^Reference, [\d,]+ pages?/).first()).toBeVisible();
});

test('the reference plan stays hidden while the answer is wrong', async ({ page }) => {
  const entry = firstExercise('indexing');
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.write(wrongAnswer(entry, /^(index|plan|cost|size|ablation)\./).sql);
  await exercise.check(/Not yet/);
  await exercise.tab('Plan').click();
  const plans = exercise.panel('Plan');
  await expect(plans.getByLabel(/^Your plan, /).first()).toBeVisible();
  await expect(plans.getByLabel(/^Reference, /)).toHaveCount(0);
});

test('the Locks tab of a migration shows a cell for each lock and explains it', async ({ page }) => {
  const entry = firstExercise('migrations');
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.write(wrongAnswer(entry, /^migration\.(blocks|lock-held|rewrite)/).sql);
  await exercise.check(/Not yet/);
  await exercise.tab('Locks').click();
  const locks = exercise.panel('Locks');
  const timeline = locks.getByRole('group', { name: /^Locks, one column a statement/ });
  await timeline
    .getByRole('button', { name: /AccessExclusive|ACCESS EXCLUSIVE|Share/i })
    .first()
    .click();
  await expect(locks.getByRole('status').getByRole('button', { name: 'Close' })).toBeVisible();
  await locks.getByText('The same as a table').click();
  await expect(locks.getByRole('region', { name: 'Locks as a table' }).getByRole('row').nth(1)).toBeVisible();
});

test('the Diff tab shows rows by what is wrong with them', async ({ page }) => {
  const entry = firstExercise('warm-up');
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.write(wrongAnswer(entry, /^result\.rows-/).sql);
  await exercise.check(/Not yet/);
  await expect(exercise.tab('Diff')).toHaveAttribute('aria-selected', 'true');
  await expect(exercise.panel('Diff').getByRole('row').nth(1)).toBeVisible();
});
