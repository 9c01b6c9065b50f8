import { CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { PostgreSQL, sql } from '@codemirror/lang-sql';
import { EditorState } from '@codemirror/state';
import { beforeAll, expect, test } from 'vitest';
import { completionSource } from '#editor/completion.ts';
import type { RelationFact, SchemaFact } from '#observe/schema-facts.ts';

function relation(name: string, columns: string[]): RelationFact {
  const column = (of: string) => ({
    name: of,
    type: 'integer',
    notNull: true,
    default: null,
    identity: '' as const,
    generated: '' as const,
    comment: null,
  });
  return {
    name,
    schema: 'public',
    kind: 'table',
    columns: columns.map(column),
    constraints: [],
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    comment: null,
    estimatedRows: 1,
    definition: null,
  };
}

const schema: SchemaFact = {
  relations: [relation('drivers', ['id', 'nickname']), relation('jobs', ['id', 'driver_id', 'Status'])],
  types: [{ name: 'job_status', kind: 'enum', labels: ['open'] }],
  functions: [],
};

/** Completes at `|`; the best option first, as CodeMirror ranks by boost for an empty word. */
function complete(marked: string): CompletionResult | null {
  const pos = marked.indexOf('|');
  const state = EditorState.create({ doc: marked.replace('|', ''), extensions: [sql({ dialect: PostgreSQL })] });
  return completionSource(() => schema)(new CompletionContext(state, pos, false)) as CompletionResult | null;
}

// The editor parses within a time limit; the first parse of a cold process on a busy machine may pass it.
beforeAll(() => void PostgreSQL.language.parser.parse('select 1 from jobs;'.repeat(50)));

const labels = (marked: string): string[] => complete(marked)?.options.map(({ label }) => label) ?? [];
const top = (marked: string): string | undefined =>
  complete(marked)?.options.toSorted((one, other) => (other.boost ?? 0) - (one.boost ?? 0))[0]?.label;

test('offers the columns of an alias behind its dot', () =>
  expect(labels('select d.| from drivers d')).toEqual(['id', 'nickname']));
test('offers the columns of a table behind its name', () =>
  expect(labels('select drivers.n| from drivers')).toEqual(['id', 'nickname']));
test('offers the columns of a CTE', () =>
  expect(labels('with a as (select id as x from jobs) select a.| from a')).toEqual(['x']));
test('offers nothing behind an unknown qualifier', () => expect(complete('select z.| from jobs')).toBeNull());
test('puts tables first behind FROM', () => expect(top('select 1 from d|')).toBe('drivers'));
test('puts a CTE before tables behind FROM', () => expect(top('with a as (select 1 as x) select * from a|')).toBe('a'));
test('puts columns in scope first behind WHERE', () => expect(top('select 1 from jobs j where d|')).toBe('id'));
test('offers no columns of tables that are not in scope', () =>
  expect(labels('select n| from jobs')).not.toContain('nickname'));
test('looks at the statement at the cursor only', () =>
  expect(labels('select 1 from drivers; select n| from jobs')).not.toContain('nickname'));
test('offers a column of several tables once', () =>
  expect(labels('select i| from jobs j join drivers d on true').filter((label) => label === 'id')).toHaveLength(1));
test('quotes names that need it', () =>
  expect(complete('select s| from jobs')?.options.find(({ label }) => label === 'Status')?.apply).toBe('"Status"'));
test('offers keywords in lower case', () => expect(labels('sel|')).toContain('select'));
test('offers enum types', () => expect(labels("select 'open'::j|")).toContain('job_status'));
test.each(["select 'jo|' from jobs", 'select 1 -- jo|'])('stays silent inside texts and comments: %s', (marked) =>
  expect(complete(marked)).toBeNull(),
);
