import { expect, test } from 'vitest';
import { formatSql } from '#editor/format.ts';

const lines = async (sql: string): Promise<string[]> => (await formatSql(sql)).trimEnd().split('\n');

test('writes keywords in lower case and one clause a line', async () =>
  expect(await lines('SELECT id FROM jobs WHERE id > 1 ORDER BY id LIMIT 3;')).toEqual([
    'select id',
    'from jobs',
    'where id > 1',
    'order by id',
    'limit 3;',
  ]));

test('keeps several columns on lines of their own', async () =>
  expect(await lines('select a, b from t')).toEqual(['select', '  a,', '  b', 'from t']));

test('puts joins at the height of FROM with their conditions indented', async () =>
  expect(await lines('select 1 from a join b on a.x = b.x and b.y left join c using (z)')).toEqual([
    'select 1',
    'from a',
    'join b on a.x = b.x',
    '  and b.y',
    'left join c using (z)',
  ]));

test('keeps the body of a subquery below its condition', async () =>
  expect(await lines('select 1 from a where b and exists (select 1 from c)')).toEqual([
    'select 1',
    'from a',
    'where b',
    '  and exists (',
    '    select 1',
    '    from c',
    '  )',
  ]));

test('ends a text with a line end and leaves an empty one empty', async () => {
  expect(await formatSql('select 1;')).toBe('select 1;\n');
  expect(await formatSql('')).toBe('');
});

test('formats what it has formatted to the same text', async () => {
  const once = await formatSql(
    'with a as (select 1 as x, 2 as y from t join u using (id)) select x from a where x in (1, 2) or y = 3',
  );
  expect(await formatSql(once)).toBe(once);
});

test('throws where the text cannot be read', async () => expect(formatSql("select 'open")).rejects.toThrow());
