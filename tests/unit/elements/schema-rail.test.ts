import { expect, test } from 'vitest';
import { columnRole, searchSchema } from '#elements/schema-rail/search.ts';
import type { ColumnFact, ConstraintFact, RelationFact } from '#observe/schema-facts.ts';

const column = (name: string): ColumnFact => ({
  name,
  type: 'integer',
  notNull: false,
  default: null,
  identity: '',
  generated: '',
  comment: null,
});
const constraint = (
  type: ConstraintFact['type'],
  columns: string[],
  references: ConstraintFact['references'] = null,
): ConstraintFact => ({
  name: 'c',
  type,
  columns,
  references,
  onDelete: null,
  deferrable: false,
  validated: true,
  definition: '',
});
function relation(
  name: string,
  columns: string[],
  constraints: ConstraintFact[] = [],
  kind: RelationFact['kind'] = 'table',
): RelationFact {
  return {
    name,
    schema: 'public',
    kind,
    columns: columns.map(column),
    constraints,
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    comment: null,
    estimatedRows: 0,
    definition: null,
  };
}

const jobs = relation(
  'jobs',
  ['id', 'depot_id', 'driver_id'],
  [
    constraint('primary-key', ['id']),
    constraint('foreign-key', ['depot_id', 'driver_id'], { table: 'shifts', columns: ['depot', 'driver'] }),
  ],
);
const schema = {
  relations: [jobs, relation('drivers', ['id']), relation('jobs_id_seq', [], [], 'sequence')],
  types: [],
  functions: [],
};
const found = (words: string): string[] =>
  searchSchema(schema, words).map(({ name, columns }) => `${name}:${columns.map((one) => one.name).join()}`);

test('shows every table and no sequence without words', () =>
  expect(found(' ')).toEqual(['jobs:id,depot_id,driver_id', 'drivers:id']));
test('keeps a table whole that matches by name', () => expect(found('DRIV')).toEqual(['jobs:driver_id', 'drivers:id']));
test('finds nothing by a strange name', () => expect(found('zebra')).toEqual([]));

test('points each column of a compound key at its own target', () =>
  expect(jobs.columns.map((one) => columnRole(jobs, one).references)).toEqual([null, 'shifts.depot', 'shifts.driver']));
test('knows the primary key', () =>
  expect(jobs.columns.map((one) => columnRole(jobs, one).isPrimaryKey)).toEqual([true, false, false]));
test('a column of a compound unique constraint is not unique by itself', () => {
  const pair = relation('p', ['a', 'b', 'c'], [constraint('unique', ['a', 'b']), constraint('unique', ['c'])]);
  expect(pair.columns.map((one) => columnRole(pair, one).isUnique)).toEqual([false, false, true]);
});
