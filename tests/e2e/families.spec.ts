import { families, firstExercise, firstFailedBy, siteBundle, wrongAnswer } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

for (const family of families) {
  test(`${family}: a wrong answer fails by the finding it declares, and the course's solution passes`, async ({
    page,
  }) => {
    const entry = firstExercise(family);
    const wrong = wrongAnswer(entry);
    const exercise = new ExercisePage(page);
    await exercise.open(entry.id);
    await exercise.write(wrong.sql);
    await exercise.check(/Not yet|Right rows, wrong column name/);
    await expect(exercise.firstFinding).toContainText(wrong.title);
    await exercise.write(siteBundle(entry.id).solution);
    await exercise.check(/Solved/);
    await expect(exercise.panel('Why').getByRole('heading', { name: 'Why it works' })).toBeVisible();
  });
}

const breaksOld = /^migration\.old-app-breaks/;

test('a script that breaks the old application is refused, with the application beside the locks', async ({ page }) => {
  const entry = firstFailedBy(breaksOld);
  const wrong = wrongAnswer(entry, breaksOld);
  const exercise = new ExercisePage(page);
  await exercise.open(entry.id);
  await exercise.write(wrong.sql);
  await exercise.check(/Not yet/);
  await expect(exercise.firstFinding).toContainText(wrong.title);
  await page.getByRole('tab', { name: 'Locks' }).click();
  await expect(exercise.panel('Locks').getByText('Old application').first()).toBeVisible();
});
