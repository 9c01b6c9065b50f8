import { beforeAll, describe, expect, test } from 'vitest';
import { mutantsOf } from '../../../src/cli/mutants/mutants-of.ts';
import type { MutationContext } from '../../../src/cli/mutants/operator.ts';
import { loadParser, parseScript } from '../../../src/sql/parse.ts';

beforeAll(loadParser);

const everything: MutationContext = {
  orderJudged: true,
  locksJudged: true,
  rerunJudged: true,
  isThorough: false,
  columnsOf: () => ['id', 'a', 'b', 'c', 'd', 'e'],
  indexesBeside: () => ['i', 'j', 'k', 'l'],
};
const nothing: MutationContext = {
  orderJudged: false,
  locksJudged: false,
  rerunJudged: false,
  isThorough: false,
  columnsOf: () => [],
  indexesBeside: () => [],
};

async function labels(solution: string, context = everything): Promise<string[]> {
  return (await mutantsOf(solution, context)).mutants.map(({ label }) => label);
}

describe('a query', () => {
  test.each([
    ['select 1 from t join u on t.a = u.a', 'inner join → left join'],
    ['select 1 from t left join u on t.a = u.a', 'left join → inner join'],
    ['select 1 from t where a > 1', '> → >='],
    ['select 1 from t where a > 1', '1 → 2'],
    ['select 1 from t where a > 1', 'drop where'],
    ['select 1 from t where a = 1 and b = 2', 'and → or'],
    ['select 1 from t where a = 1 and b = 2', 'drop conjunct 2 of 2'],
    ['select 1 from t where a is null', 'is null → is not null'],
    ['select 1 from t where not b', 'drop not'],
    ['select 1 from t where a in (1, 2)', '= → <>'],
    ['select 1 from t where a is distinct from 1', 'is distinct from → <>'],
    ["select 1 from t where a like 'x%'", 'like → ilike'],
    ['select 1 from t where exists (select from u)', 'exists → not exists'],
    ['select 1 from t where a in (select a from u)', 'in → not in'],
    ['select distinct a from t', 'drop distinct'],
    ['select a from t', 'add distinct'],
    ['select count(a) from t', 'count(x) → count(*)'],
    ['select sum(a) from t', 'sum → avg'],
    ['select sum(a) from t', 'sum → sum distinct'],
    ['select count(*) filter (where b) from t', 'drop filter of count'],
    ['select a from t group by a having count(*) > 1', 'drop having'],
    ['select a, b from t group by a, b', 'drop group by item 2'],
    ['select a from t order by a', 'drop order by'],
    ['select a from t order by a, b desc', 'desc → asc'],
    ['select a from t order by a limit 5', 'drop limit'],
    ['select a from t order by a limit 5 offset 2', 'drop offset'],
    ['select coalesce(a, 0) from t', 'drop coalesce'],
    ["select (a at time zone 'Asia/Bangkok')::date from t", 'drop at time zone'],
    ["select (a at time zone 'Asia/Bangkok')::date from t", 'drop cast to date'],
    ['select case when b then 1 else 2 end from t', 'drop else'],
    ['select rank() over (partition by a order by b) from t', 'rank → dense_rank'],
    ['select rank() over (partition by a order by b) from t', 'drop partition by'],
    ['select sum(a) over (order by b rows between 2 preceding and current row) from t', 'drop frame'],
    ['select sum(a) over (order by b rows unbounded preceding) from t', 'rows → range'],
    ['select lag(a) over w from t window w as (order by b)', 'lag → lead'],
    ['select a from t union select a from u', 'union → union all'],
    ['select a from t except select a from u', 'swap sides of except'],
    ["select a from t where b > c + interval '10 minutes'", '10 minutes → 11 minutes'],
    ['select a from t for update skip locked', 'drop skip locked'],
    ['with recursive r as (select 1 a union all select a from r) cycle a set c using p select a from r', 'drop cycle'],
  ])('%s: %s', async (solution, label) => {
    expect(await labels(solution)).toContain(label);
  });

  test.each([
    ['select a from t order by a', 'drop order by'],
    ['select a from t order by a', 'asc → desc'],
  ])('where no order is judged, %s is not mutated by “%s”', async (solution, label) => {
    expect(await labels(solution, nothing)).not.toContain(label);
  });

  test('where no order is judged, ORDER BY before LIMIT still counts', async () => {
    expect(await labels('select a from t order by a limit 5', nothing)).toContain('drop order by');
  });
  test('the constant of an EXISTS is left alone', async () => {
    expect(await labels('select a from t where exists (select 1 from u)')).not.toContain('1 → 2');
  });
  test('a lateral join can only become inner or left', async () => {
    expect(await labels('select 1 from t left join lateral (select 1) u on true')).not.toContain(
      'left join → full join',
    );
  });
});

describe('a script that changes the schema', () => {
  test.each([
    ['create index on t (a, b)', 'swap key columns 1 and 2'],
    ['create index on t (a)', 'first key → b'],
    ['create index on t (a)', 'only where a is null'],
    ['create index on t (a)', 'btree → brin'],
    ['create index on t (a) where b', 'drop where of index'],
    ['create index on t (a) include (b)', 'drop included column 1'],
    ['create unique index on t (a)', 'drop unique'],
    ['create index on t (lower(note))', 'expression → note'],
    ['create index concurrently if not exists i on t (a)', 'drop concurrently'],
    ['create index concurrently if not exists i on t (a)', 'drop if not exists'],
    ['create table t (a int not null default 1)', 'drop notnull of a'],
    ['create table t (a int not null default 1)', 'drop default of a'],
    ['create table t (a timestamptz)', 'timestamptz → timestamp'],
    ['alter table t add constraint k foreign key (a) references u on delete cascade', 'on delete cascade → set null'],
    ['alter table t add constraint k check (a > 0) not valid', 'drop not valid'],
    ['alter table t add constraint k check (a > 0) not valid', '> → >='],
    ['alter table t alter a set not null, alter b set default 1', 'drop action 2'],
    ['set lock_timeout = 100; create index on t (a)', 'drop statement 1'],
    ['set lock_timeout = 100; create index on t (a)', 'swap statements 1 and 2'],
    ['create policy p on t for select using (a > 1)', 'for select → for all'],
    ['create policy p on t using (a > 1) with check (b)', 'drop with check'],
    ['grant select, insert on t to r', 'drop privilege 1'],
    ['drop index concurrently if exists i', 'drop concurrently'],
    ['drop index i, j', 'drop object 2'],
  ])('%s: %s', async (solution, label) => {
    expect(await labels(solution)).toContain(label);
  });

  test('locks that nobody judges leave CONCURRENTLY alone', async () => {
    expect(await labels('create index concurrently i on t (a)', nothing)).not.toContain('drop concurrently');
  });
});

test('a DROP of several objects spares one at a time, and none where it names one', async () => {
  const { mutants } = await mutantsOf('drop index i, j, k', nothing);
  expect(mutants.map(({ sql }) => sql.toLowerCase().trim())).toEqual([
    'drop index j, k;',
    'drop index i, k;',
    'drop index i, j;',
  ]);
  expect(await labels('drop index i', nothing)).toEqual([]);
});

test('where more are needed, every other column takes the place of a key, and every other index is dropped', async () => {
  const thorough = { ...everything, isThorough: true };
  const ofColumns = (context: MutationContext) => labels('create index i on t (a)', context);
  expect(await ofColumns(everything)).not.toContain('first key → e');
  expect(await ofColumns(thorough)).toEqual(expect.arrayContaining(['first key → e', 'lead with e']));
  const drops = await labels('drop index i, j', thorough);
  expect(drops).toEqual(expect.arrayContaining(['drop k too', 'drop k, not i', 'drop l, not j']));
  expect(await labels('drop index i, j', everything)).toEqual(['drop object 1', 'drop object 2']);
});

describe('a script that writes', () => {
  test.each([
    ['update t set a = 1, b = 2 where c', 'drop where'],
    ['update t set a = 1, b = 2 where c', 'drop assignment 1'],
    ['delete from t where a', 'drop where'],
    ['insert into t values (1), (2)', 'drop row of values 2'],
    ['insert into t values (1) on conflict (a) do update set b = 1', 'do update → do nothing'],
    ['delete from t where a returning b', 'drop returning'],
  ])('%s: %s', async (solution, label) => {
    expect(await labels(solution)).toContain(label);
  });
});

test('every mutant parses, differs from the others, and leaves the other statements as they were', async () => {
  const { mutants, unprintable } = await mutantsOf(
    'create table t (a int);\n\ninsert into t values (1), (2);',
    everything,
  );
  expect(unprintable).toEqual([]);
  expect(mutants.every(({ sql }) => parseScript(sql).ok)).toBe(true);
  expect(new Set(mutants.map(({ sql }) => sql)).size).toBe(mutants.length);
  expect(new Set(mutants.map(({ key }) => key)).size).toBe(mutants.length);
  expect(mutants.find(({ label }) => label === 'int4 → int8')?.sql).toContain('insert into t values (1), (2);');
});

test('a statement that cannot be printed from its tree is named', async () => {
  const { unprintable } = await mutantsOf(
    "select * from json_table('[]', '$[*]' columns (a int path '$.a')) j",
    everything,
  );
  expect(unprintable).toEqual([1]);
});

test('heads of files and marks of a deployment stay where they are', async () => {
  const { mutants } = await mutantsOf(
    '-- file: 1_a.sql\n-- a remark\nselect 1;\n-- deploy new\nselect 2;\n-- retire old\n',
    nothing,
  );
  const of = (label: string) => mutants.find((mutant) => mutant.label === label)?.sql;
  expect(of('drop statement 1')).toBe('-- file: 1_a.sql\n-- deploy new\nselect 2;\n-- retire old\n');
  expect(of('swap statements 1 and 2')).toBe('-- file: 1_a.sql\nselect 2;\n-- deploy new\nselect 1;\n-- retire old\n');
});
