import type { ExerciseBundle } from '#catalog/bundle.ts';

/** Opens the playground at `address` with a text, and with what the exercise lays over its data. */
export async function openInPlayground(
  page: HTMLElement,
  address: string,
  { dataset, setup, title }: ExerciseBundle,
  text: string,
): Promise<void> {
  const { playFragment } = await import('../share/play-link.ts');
  const over = setup.trim();
  const sql = over === '' ? text : `-- What the exercise lays over the data\n${over}\n\n-- Your text\n${text}`;
  // By a link, so that the engine is kept as on any other way through the site.
  const link = document.createElement('a');
  link.href = address + (await playFragment({ title, sql, base: `${dataset.name}/${dataset.size}` }));
  page.append(link);
  link.click();
  link.remove();
}
