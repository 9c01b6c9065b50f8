import { constraintSql, policySql, relationSql } from '#explain/definition-sql.ts';
import type { ColumnFact, ConstraintFact, RelationFact } from '#observe/schema-facts.ts';
import { quoteIdentifier, quoteName } from '#sql/quote-name.ts';
import { shortType } from '../short-type.ts';
import { columnRole } from './column-role.ts';
import { formerly, goneNodes, isTouched, markOf } from './marks.ts';
import { group, node, type RailFacts, type RailNode } from './rail-node.ts';
import { bytesWords, counted, indexUseWords, rowsWords, tableUseWords } from './words.ts';

const kindWords: Record<RelationFact['kind'], string> = {
  table: 'table',
  partitioned: 'partitioned table',
  view: 'view',
  'materialized-view': 'materialized view',
  sequence: 'sequence',
};

function defaultWords(column: ColumnFact): string[] {
  if (column.identity !== '') return [`identity, ${column.identity}`];
  if (column.generated !== '') return [`generated, ${column.generated}: ${column.default ?? ''}`];
  return column.default === null ? [] : [`default ${column.default}`];
}

function columnNode(relation: RelationFact, column: ColumnFact, { changes }: RailFacts): RailNode {
  const { isPrimaryKey, isUnique, references } = columnRole(relation, column);
  const { name } = column;
  return node({
    id: `column ${relation.name} ${name}`,
    kind: 'column',
    name,
    what: 'column',
    words: shortType(column.type),
    isNullable: !column.notNull,
    key: isPrimaryKey ? 'pk' : references ? 'fk' : isUnique ? 'uq' : '',
    lines: [
      ...formerly(changes, relation.name, name, 'column'),
      ...(references ? [`→ ${references}`] : []),
      ...defaultWords(column),
      ...(column.comment === null ? [] : [column.comment]),
    ],
    insert: quoteIdentifier(name),
    mark: markOf(changes, 'column', relation.name, name),
  });
}

const constraintWords: Record<ConstraintFact['type'], string> = {
  'primary-key': 'primary key',
  unique: 'unique',
  'foreign-key': 'foreign key',
  check: 'check',
  exclude: 'exclusion',
  'not-null': 'not null',
};

function partNodes(relation: RelationFact, { changes, usage }: RailFacts): RailNode[] {
  const { name: table, indexes, policies, triggers, rowSecurity } = relation;
  const constraints = relation.constraints.filter(({ type, validated }) => type !== 'not-null' || !validated);
  const uses = usage?.tables[table]?.indexes;
  const part = (kind: 'constraint' | 'index' | 'policy' | 'trigger', name: string, more: Partial<RailNode>): RailNode =>
    node({
      id: `${kind} ${table} ${name}`,
      kind: 'part',
      name,
      what: kind,
      insert: quoteIdentifier(name),
      mark: markOf(changes, kind, table, name),
      ...more,
      lines: [...formerly(changes, table, name, kind), ...(more.lines ?? [])],
    });
  const security =
    rowSecurity === 'off'
      ? String(policies.length)
      : `row-level security ${rowSecurity}, ${counted(policies.length, 'policy').replace('policys', 'policies')}`;
  return [
    ...group(`constraints ${table}`, 'Keys and checks', [
      ...constraints.map((one) =>
        part('constraint', one.name, {
          words: `${constraintWords[one.type]}${one.validated ? '' : ', not validated'}`,
          definition: constraintSql(relation, one),
        }),
      ),
      ...goneNodes(changes, 'constraint', table),
    ]),
    ...group(`indexes ${table}`, 'Indexes', [
      ...indexes.map((index) => {
        const use = uses?.[index.name];
        const kind = [index.unique ? 'unique' : '', index.method, index.valid ? '' : 'invalid']
          .filter(Boolean)
          .join(' ');
        const keys = `(${index.keys.join(', ')})${index.predicate === null ? '' : ` where ${index.predicate}`}`;
        const of = index.constraint === null ? [] : ['made by its constraint'];
        return part('index', index.name, {
          words: use?.bytes ? bytesWords(use.bytes) : kind,
          lines: [keys, ...(use ? [`${kind} · ${indexUseWords(use)}`] : []), ...of],
          definition: `${index.definition};`,
        });
      }),
      ...goneNodes(changes, 'index', table),
    ]),
    ...group(
      `policies ${table}`,
      'Policies',
      [
        ...policies.map((one) =>
          part('policy', one.name, {
            words: `${one.command} to ${one.roles.join(', ')}`,
            definition: policySql(relation, one),
          }),
        ),
        ...goneNodes(changes, 'policy', table),
      ],
      security,
    ),
    ...group(`triggers ${table}`, 'Triggers', [
      ...triggers.map((one) =>
        part('trigger', one.name, { words: one.enabled ? '' : 'disabled', definition: `${one.definition};` }),
      ),
      ...goneNodes(changes, 'trigger', table),
    ]),
  ];
}

/** A relation with its columns, keys, indexes, policies, triggers and partitions. */
export function relationNode(relation: RelationFact, facts: RailFacts, partitions: RailNode[]): RailNode {
  const { name, kind, schema, comment, definition, rowSecurity } = relation;
  const { changes, usage } = facts;
  const use = usage?.tables[name];
  const own = quoteName(schema, name);
  const rows = rowsWords(relation, use);
  const mark = markOf(changes, ['table', 'view', 'materialized view'], '', name);
  const isView = kind === 'view' || kind === 'materialized-view';
  return node({
    id: `relation ${name}`,
    kind: 'relation',
    name,
    what: kindWords[kind],
    words: use?.bytes ? `${rows} · ${bytesWords(use.bytes)}` : rows,
    lines: [
      ...formerly(changes, '', name, 'table'),
      ...(kind === 'partitioned' || kind === 'materialized-view' ? [kindWords[kind]] : []),
      ...(comment === null ? [] : [comment]),
      ...(definition !== null && !isView ? [definition] : []),
      ...(rowSecurity !== 'off' && relation.policies.length === 0
        ? [`Row-level security ${rowSecurity}, no policy: nobody but the owner sees a row`]
        : []),
      ...(use ? tableUseWords(use) : []),
    ],
    insert: own,
    look: own,
    definition: relationSql(relation),
    mark: mark ?? (isTouched(changes, name) ? 'altered' : null),
    children: [
      ...relation.columns.map((column) => columnNode(relation, column, facts)),
      ...goneNodes(changes, 'column', name),
      ...partNodes(relation, facts),
      ...group(`partitions ${name}`, 'Partitions', partitions),
    ],
  });
}
