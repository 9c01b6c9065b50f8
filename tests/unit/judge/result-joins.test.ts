import { beforeAll, describe, expect, it } from 'vitest';
import { hasUnlinkedTables } from '#judge/result-joins.ts';
import { loadParser, parseScript } from '#sql/parse.ts';

beforeAll(() => loadParser());

function unlinked(sql: string): boolean {
  const parsed = parseScript(sql);
  const [statement] = parsed.ok ? parsed.statements : [];
  if (!statement) throw new Error('not one statement');
  return hasUnlinkedTables(statement.tree);
}

describe('tables that nothing links', () => {
  it.each([
    'select 1 from drivers d, jobs j',
    "select 1 from drivers d, jobs j where j.status = 'done'",
    "select 1 from drivers, jobs where status = 'done'",
    'select 1 from drivers cross join jobs',
    'select 1 from drivers d, jobs j, stops s where j.id = s.job_id',
    'select 1 from (select 1 from drivers d, jobs j) x',
    'with a as (select 1 from drivers, jobs) select 1 from a',
    'select 1 union select 1 from drivers, jobs',
  ])('%s', (sql) => expect(unlinked(sql)).toBe(true));
});

describe('tables that are linked', () => {
  it.each([
    'select 1 from drivers',
    'select 1 from drivers d, jobs j where j.driver_id = d.id',
    'select 1 from drivers d, jobs j where d.id = j.driver_id and j.fee > 1',
    'select 1 from drivers, jobs where driver_id = drivers.id',
    'select 1 from drivers, jobs where driver_id = id',
    'select 1 from drivers d join jobs j on j.driver_id = d.id',
    'select 1 from drivers d cross join jobs j where j.driver_id = d.id',
    'select 1 from drivers natural join jobs',
    'select 1 from drivers join jobs using (id)',
    'select 1 from drivers, generate_series(1, 3) day',
    'select 1 from drivers d, lateral (select 1) x',
    'select 1 from drivers d, jobs j, stops s where j.id = s.job_id and d.id = j.driver_id',
  ])('%s', (sql) => expect(unlinked(sql)).toBe(false));
});
