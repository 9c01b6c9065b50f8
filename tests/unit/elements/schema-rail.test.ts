import { describe, expect, it, test } from 'vitest';
import { columnRole } from '#elements/schema-rail/column-role.ts';
import { treeMove, visibleNodes } from '#elements/schema-rail/keys.ts';
import type { RailNode } from '#elements/schema-rail/rail-node.ts';
import { searchTree } from '#elements/schema-rail/search.ts';
import { railTree } from '#elements/schema-rail/tree.ts';
import { bytesWords, indexUseWords } from '#elements/schema-rail/words.ts';
import { schemaChanges } from '#observe/schema-changes.ts';
import type { ColumnFact, ConstraintFact, IndexFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import type { TableUse, UsageFact } from '#observe/usage-facts.ts';

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
  name: `${columns.join('_')}_${type}`,
  type,
  columns,
  references,
  onDelete: null,
  deferrable: false,
  validated: true,
  definition: '',
});
const index = (name: string, keys: string[]): IndexFact => ({
  name,
  keys,
  descending: keys.map(() => false),
  opclasses: keys.map(() => null),
  include: [],
  predicate: null,
  method: 'btree',
  unique: false,
  valid: true,
  constraint: null,
  definition: `CREATE INDEX ${name} ON public.jobs USING btree (${keys.join(', ')})`,
});
function relation(
  name: string,
  columns: string[],
  constraints: ConstraintFact[] = [],
  more: Partial<RelationFact> = {},
): RelationFact {
  return {
    name,
    schema: 'public',
    kind: 'table',
    columns: columns.map(column),
    constraints,
    indexes: [],
    triggers: [],
    policies: [],
    rowSecurity: 'off',
    comment: null,
    estimatedRows: 0,
    definition: null,
    ...more,
  };
}

const jobs = relation(
  'jobs',
  ['id', 'depot_id', 'driver_id'],
  [
    constraint('primary-key', ['id']),
    constraint('foreign-key', ['depot_id', 'driver_id'], { table: 'shifts', columns: ['depot', 'driver'] }),
  ],
  { indexes: [index('by_driver', ['driver_id'])] },
);
const schema: SchemaFact = {
  relations: [jobs, relation('drivers', ['id']), relation('jobs_id_seq', [], [], { kind: 'sequence' })],
  types: [{ name: 'kind', kind: 'enum', labels: ['a', 'b'] }],
  functions: [],
};
const tree = (usage: UsageFact | null = null, changes = schemaChanges(schema, schema), of = schema): RailNode[] =>
  railTree({ schema: of, usage, changes });
const names = (nodes: readonly RailNode[]): string[] => nodes.map(({ name }) => name);
const flat = (nodes: readonly RailNode[]): RailNode[] => nodes.flatMap((node) => [node, ...flat(node.children)]);
const found = (words: string): string[] => {
  const { nodes, count } = searchTree(tree(), words);
  return [`${count}`, ...nodes.map(({ name, children }) => `${name}:${names(children).join()}`)];
};
const use = (more: Partial<TableUse>): TableUse => ({
  bytes: 16384,
  indexBytes: 32768,
  rows: 40,
  isExact: true,
  seqScans: 3,
  indexScans: 0,
  lastSeqScan: null,
  deadRows: 0,
  indexes: {},
  ...more,
});

describe('the tree', () => {
  it('has tables, then sequences and types', () =>
    expect(names(tree())).toEqual(['jobs', 'drivers', 'Sequences', 'Types']));
  it('has columns, keys and indexes below a table', () =>
    expect(names(tree()[0]?.children ?? [])).toEqual(['id', 'depot_id', 'driver_id', 'Keys and checks', 'Indexes']));
  it('has partitions below their table', () => {
    const marks = relation('marks', ['at'], [], { kind: 'partitioned', definition: 'PARTITION BY LIST (at)' });
    const part = relation('marks_1', ['at'], [], { definition: 'PARTITION OF marks FOR VALUES IN (1)' });
    const nodes = tree(null, [], { relations: [marks, part], types: [], functions: [] });
    expect(names(nodes)).toEqual(['marks']);
    expect(names(nodes[0]?.children.at(-1)?.children ?? [])).toEqual(['marks_1']);
  });
  it('says what was counted and what is estimated', () => {
    const usage = (isExact: boolean): UsageFact => ({
      tables: { jobs: use({ isExact }) },
      sequences: {},
      isComplete: true,
    });
    expect(tree(usage(true))[0]?.words).toBe('40 rows · 16 kB');
    expect(tree(usage(false))[0]?.words).toBe('≈ 40 rows · 16 kB');
    expect(tree()[0]?.words).toBe('≈ 0 rows');
  });
  it('gives names as SQL needs them', () => {
    const odd = relation('sales.Order', ['user', 'plain'], [], { schema: 'sales' });
    const [node] = tree(null, [], { relations: [odd, relation('order', [])], types: [], functions: [] });
    expect([node?.insert, ...(node?.children ?? []).map(({ insert }) => insert)]).toEqual([
      'sales."Order"',
      '"user"',
      'plain',
    ]);
    expect(tree(null, [], { relations: [relation('order', [])], types: [], functions: [] })[0]?.look).toBe('"order"');
  });
});

describe('what changed', () => {
  const after: SchemaFact = {
    ...schema,
    relations: [{ ...jobs, columns: [...jobs.columns.slice(0, 2), column('note')] }, relation('drivers', ['id'])],
  };
  const marked = flat(tree(null, schemaChanges(schema, after), after))
    .filter(({ mark }) => mark !== null)
    .map(({ name, mark }) => `${name} ${mark ?? ''}`);
  it('is marked where it stands, and what is gone is still listed', () =>
    expect(marked).toEqual(['jobs altered', 'note added', 'driver_id gone']));
});

describe('search', () => {
  it('finds everything without words', () => expect(found(' ').slice(1)).toHaveLength(4));
  it('keeps a table whole that matches by name', () => expect(found('drivers')).toEqual(['1', 'drivers:id']));
  it('finds columns and indexes with the table they stand in', () =>
    expect(found('driver_id')).toEqual(['2', 'jobs:driver_id,Keys and checks']));
  it('finds an index by its name', () => expect(found('BY_DRIVER')).toEqual(['1', 'jobs:Indexes']));
  it('finds nothing by a strange name', () => expect(found('zebra')).toEqual(['0']));
});

describe('keys', () => {
  const open = new Set(['relation jobs']);
  const visible = visibleNodes(tree(), ({ id }) => open.has(id));
  it.each([
    ['relation jobs', 'ArrowDown', { focus: 'column jobs id' }],
    ['relation jobs', 'ArrowRight', { focus: 'column jobs id' }],
    ['relation jobs', 'ArrowLeft', { toggle: 'relation jobs' }],
    ['relation jobs', 'ArrowUp', null],
    ['relation drivers', 'ArrowRight', { toggle: 'relation drivers' }],
    ['relation drivers', 'ArrowUp', { focus: 'indexes jobs' }],
    ['column jobs id', 'ArrowLeft', { focus: 'relation jobs' }],
    ['column jobs id', 'ArrowRight', null],
    ['column jobs id', 'End', { focus: 'types' }],
    ['types', 'Home', { focus: 'relation jobs' }],
    ['types', 'x', null],
  ])('on %s, %s', (from, key, move) => expect(treeMove(visible, from, key)).toEqual(move));
});

describe('words', () => {
  it.each([
    [0, '0 bytes'],
    [8192, '8 kB'],
    [16384, '16 kB'],
    [10_485_760, '10 MB'],
    [1_073_741_824, '1,024 MB'],
  ])('%d bytes', (bytes, words) => expect(bytesWords(bytes)).toBe(words));
  it('tell an index that never served', () =>
    expect(indexUseWords({ bytes: 16384, scans: 0, lastScan: null })).toBe('16 kB · never used'));
  it('tell when an index last served', () =>
    expect(indexUseWords({ bytes: 16384, scans: 3, lastScan: '2026-03-01 10:00:07.1+00' })).toBe(
      '16 kB · used 3 times, last 2026-03-01 10:00',
    ));
});

test('points each column of a compound key at its own target', () =>
  expect(jobs.columns.map((one) => columnRole(jobs, one).references)).toEqual([null, 'shifts.depot', 'shifts.driver']));
test('knows the primary key', () =>
  expect(jobs.columns.map((one) => columnRole(jobs, one).isPrimaryKey)).toEqual([true, false, false]));
test('a column of a compound unique constraint is not unique by itself', () => {
  const pair = relation('p', ['a', 'b', 'c'], [constraint('unique', ['a', 'b']), constraint('unique', ['c'])]);
  expect(pair.columns.map((one) => columnRole(pair, one).isUnique)).toEqual([false, false, true]);
});
