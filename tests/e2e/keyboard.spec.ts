import { firstExercise, siteBundle } from './support/course.ts';
import { ExercisePage } from './support/exercise-page.ts';
import { expect, test } from './support/watch.ts';

const { id } = firstExercise('warm-up');

test('an exercise is solved without a pointer', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.editor.focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('select 41 + 1 as answer;');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(exercise.result.getByRole('gridcell', { name: '42', exact: true })).toBeVisible();
  await exercise.write(siteBundle(id).solution);
  await page.keyboard.press('ControlOrMeta+Shift+Enter');
  await expect(exercise.verdict.getByRole('heading', { level: 2 })).toHaveText(/Solved/);
});

test('Tab indents while one writes, and moves on after Esc', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  await exercise.write('select 1');
  await page.keyboard.press('Home');
  await page.keyboard.press('Tab');
  await expect(exercise.editor).toBeFocused();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(exercise.editor).not.toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(exercise.editor).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(exercise.editor).not.toBeFocused();
});

test('? shows the keys, Esc closes them, and in the editor it is a sign', async ({ page }) => {
  const exercise = new ExercisePage(page);
  await exercise.open(id);
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await exercise.button(/^Run/).focus();
  await page.keyboard.press('?');
  await expect(keys.getByRole('row', { name: /Ctrl\+Enter|⌘/ }).first()).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
  await exercise.write('');
  await page.keyboard.press('?');
  await expect(exercise.editor).toHaveText('?');
  await expect(keys).toBeHidden();
});
