import { siteCatalog } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { id } = siteCatalog().exercises[0]!;
const mine = 'select 1 as mine;';

test('a reload keeps the draft, and starting over can be undone', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write(mine);
  await page.reload();
  await expect(exercise.editor).toHaveText(mine);
  const note = page.getByRole('status').filter({ hasText: 'Your draft from today' });
  await note.getByRole('button', { name: 'Start over' }).click();
  await expect(exercise.editor).not.toHaveText(mine);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(exercise.editor).toHaveText(mine);
});

test('a full disk keeps the text in the page and says so', async ({ page }) => {
  await page.addInitScript(() => {
    for (let length = 8 * 1024 * 1024; length >= 1; length /= 2) {
      try {
        localStorage.setItem(`filler.${length}`, 'x'.repeat(length));
      } catch {
        // This piece is too large for what is left; a smaller one follows.
      }
    }
  });
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write(mine);
  await expect(page.getByText('no longer fits into this browser’s storage')).toBeVisible();
  await exercise.runForRows();
  await expect(exercise.editor).toHaveText(mine);
});

test('two tabs keep both records', async ({ page, context }) => {
  const other = await context.newPage();
  const [left, right] = [new ExercisePage(page), new ExercisePage(other)];
  const [one, two] = siteCatalog().exercises.slice(0, 2);
  await left.open(one!.id);
  await right.open(two!.id);
  await left.write(mine);
  await right.write('select 2 as theirs;');
  await left.check(/Not yet/);
  await right.check(/Not yet/);
  await page.goto('progress/');
  await expect(page.getByRole('row', { name: one!.title })).toContainText('1 check');
  await expect(page.getByRole('row', { name: two!.title })).toContainText('1 check');
});
