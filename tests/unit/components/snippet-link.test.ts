import { expect, test } from 'vitest';
import { snippetFragment, textOfHtml } from '#components/snippet-link.ts';
import { readPlayFragment } from '#elements/share/play-link.ts';

test('highlighted code is read as it was written', () =>
  expect(
    textOfHtml(`<code><span class="token">select</span> &#39;a&#39; &lt;&gt; &quot;B&quot; &amp; 1 &#x3C; 2</code>`),
  ).toBe(`select 'a' <> "B" & 1 < 2`));

test('a snippet opens with what the page changed before it', async () => {
  const page = { title: 'Pages', base: 'driverconnect/friendly', before: [] };
  await readPlayFragment(snippetFragment(page, 'create table t (n int)'));
  await readPlayFragment(snippetFragment(page, 'select 1'));
  const read = await readPlayFragment(snippetFragment(page, 'select * from t'));
  expect(read).toMatchObject({ kind: 'script', script: { title: 'Pages', base: 'driverconnect/friendly' } });
  const sql = read.kind === 'script' ? read.script.sql : '';
  expect(sql).toContain('create table t (n int);');
  expect(sql).toContain('select * from t;');
  expect(sql).not.toContain('select 1');
});
