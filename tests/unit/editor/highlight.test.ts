import { expect, test } from 'vitest';
import { highlightSql } from '#editor/highlight.ts';

const marked = (sql: string): string =>
  highlightSql(sql)
    .map(({ text, token }) => (token === '' ? text : `<${token}:${text}>`))
    .join('');

test.each([
  ["select 'a'", "<keyword:select> <string:'a'>"],
  ['where n = 12 -- why', '<keyword:where> n <operator:=> <number:12> <comment:-- why>'],
])('colours %s', (sql, expected) => expect(marked(sql)).toBe(expected));

test('keeps the text as it is', () => {
  const sql = 'select a,\n  $$b$$ -- c\nfrom "D" where e <> E\'\\n\';\n';
  expect(
    highlightSql(sql)
      .map(({ text }) => text)
      .join(''),
  ).toBe(sql);
});
