import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { refusedStatements } from '#judge/script-refused.ts';
import { loadParser, parseScript } from '#sql/parse.ts';
import { plainQuery } from '#sql/plain-query.ts';
import { isPureQuery } from '#sql/purity.ts';

beforeAll(() => loadParser());

test.each([
  ['select 1', 'select 1'],
  ['  select 1 ;\n-- done\n', 'select 1'],
  ["/* the board */ SELECT a.\"Weird name\", 'it''s' from t as a where b >= 1.5;", /^SELECT[\s\S]*1\.5$/],
  ['with late as (select 1) select * from late', /late$/],
  ['values (1), (2)', 'values (1), (2)'],
  ["select data->>'city', tags @> array['a'], x::numeric(6,2) from jobs -- (?)", /jobs$/],
  ['select ชื่อ from drivers', 'select ชื่อ from drivers'],
  ['select 1\u00a0', 'select 1\u00a0'],
])('%j is plain', (text, expected) => {
  const found = plainQuery(text);
  expect(found?.text).toMatch(expected);
  expect(text.slice(found?.start, found?.end)).toBe(found?.text);
});

test.each([
  '',
  '-- nothing',
  ';',
  'select 1; select 2',
  'select 1;;',
  '(select 1)',
  'table jobs',
  'select * into copy from jobs',
  'select * from jobs for update',
  'with gone as (delete from jobs returning *) select * from gone',
  "select nextval('s')",
  `select "nextval"('s')`,
  "select set_config('session_authorization', 'postgres', false)",
  'select pg_advisory_lock(1)',
  "select E'a\\'b'",
  "select 'a\\b'",
  `select U&"d\\0061t"`,
  'select $$a; b$$',
  'select $1',
  'select /* a /* nested */ comment */ 1',
  '\\d jobs',
  "copy (select 1) to program 'x'",
  "select 'open",
])('%j is left to the grammar', (text) => {
  expect(plainQuery(text)).toBeNull();
});

const texts = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.sql'))
  .map((name) => [name, readFileSync(join('content', name), 'utf8')] as const);

test('where a text of the course is plain, the grammar finds the same single query, which only reads', () => {
  let plain = 0;
  for (const [name, text] of texts) {
    const found = plainQuery(text);
    const parsed = parseScript(text);
    if (!found || !parsed.ok) continue;
    plain += 1;
    const [statement] = parsed.statements;
    expect({ ...statement, tree: {} }, name).toEqual(found);
    expect([parsed.statements.length, statement && isPureQuery(statement)], name).toEqual([1, true]);
    expect(refusedStatements(parsed.statements, text), name).toEqual([]);
  }
  expect(plain).toBeGreaterThan(100);
});
