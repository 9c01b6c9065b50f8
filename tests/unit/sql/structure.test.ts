import { beforeAll, describe, expect, it } from 'vitest';
import { structureOf } from '../../../src/sql/fingerprint.ts';
import { loadParser, parseScript } from '../../../src/sql/parse.ts';
import { isPureQuery } from '../../../src/sql/purity.ts';

beforeAll(loadParser);

const same = (a: string, b: string): boolean => structureOf(a) === structureOf(b);
const statements = (text: string) => {
  const parsed = parseScript(text);
  if (!parsed.ok) throw new Error(parsed.problem.message);
  return parsed.statements;
};
const pure = (text: string): boolean => statements(text).every(isPureQuery);

describe('structureOf', () => {
  it('ignores spacing, comments and aliases', () =>
    expect(same('select a.x as n from t a', 'select  b.x as m /* c */ from t b')).toBe(true));
  it('ignores names of CTEs', () =>
    expect(same('with a as (select 1) select * from a', 'with b as (select 1) select * from b')).toBe(true));
  it('sees another table', () => expect(same('select x from t', 'select x from u')).toBe(false));
  it('sees another constant', () => expect(same('select 1', 'select 2')).toBe(false));
});

describe('isPureQuery', () => {
  it.each(['select 1', 'values (1)', 'with a as (select 1) select * from a', 'select * from t for update'])(
    'holds for %s',
    (text) => expect(pure(text)).toBe(true),
  );
  it.each([
    'select 1 into t',
    'with d as (delete from t returning *) select * from d',
    "select nextval('s')",
    "select pg_catalog.set_config('a', 'b', false)",
    'select pg_advisory_lock(1)',
    'insert into t values (1)',
    'create index on t (a)',
    'explain analyze delete from t',
  ])('does not hold for %s', (text) => expect(pure(text)).toBe(false));
});
