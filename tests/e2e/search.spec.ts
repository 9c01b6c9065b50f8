import { siteCatalog } from './support/course.ts';
import { expect, test } from './support/watch.ts';

const exercise = siteCatalog().exercises[0]!;

test('Ctrl+K finds an exercise and Enter opens it', async ({ page }) => {
  await page.goto('about/');
  await page.keyboard.press('ControlOrMeta+k');
  const box = page.getByRole('combobox', { name: /^Search/ });
  await expect(box).toBeFocused();
  await box.pressSequentially(exercise.title.toLowerCase());
  await expect(page.getByRole('option', { name: exercise.title })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/exercises/${exercise.id}/$`));
  await expect(page.getByRole('heading', { level: 1, name: exercise.title })).toBeVisible();
});

test('a word that is nowhere says so', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: /^Search/ }).click();
  await page.getByRole('combobox', { name: /^Search/ }).fill('zzyzx');
  await expect(page.getByText('Nothing found.')).toBeVisible();
});
