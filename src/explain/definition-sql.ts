import { quoteIdentifier, quoteName } from '#sql/quote-name.ts';
import type { ColumnFact, ConstraintFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';

const text = (value: string): string => `'${value.replaceAll("'", "''")}'`;

function columnSql(column: ColumnFact, own: ConstraintFact | undefined): string {
  const { name, type, default: value, generated, identity, notNull } = column;
  const parts = [
    `${quoteIdentifier(name)} ${type}`,
    identity === '' ? '' : `generated ${identity} as identity`,
    generated === '' ? '' : `generated always as (${value ?? ''}) ${generated}`,
    generated === '' && value !== null ? `default ${value}` : '',
    own ? `constraint ${quoteIdentifier(own.name)}` : '',
    notNull ? 'not null' : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The NOT NULL of a column where somebody gave it a name of its own. */
function namedNotNull({ name, constraints }: RelationFact, column: ColumnFact): ConstraintFact | undefined {
  const bare = name.slice(name.lastIndexOf('.') + 1);
  return constraints.find(
    (one) =>
      one.type === 'not-null' &&
      one.validated &&
      one.columns[0] === column.name &&
      one.name !== `${bare}_${column.name}_not_null`,
  );
}

function bodySql(relation: RelationFact): string {
  const columns = relation.columns.map((column) => columnSql(column, namedNotNull(relation, column)));
  const constraints = relation.constraints
    .filter(({ type, validated }) => type !== 'not-null' && validated)
    .map(({ name, definition }) => `constraint ${quoteIdentifier(name)} ${definition}`);
  return `(\n${[...columns, ...constraints].map((line) => `  ${line}`).join(',\n')}\n)`;
}

function headSql(relation: RelationFact, name: string): string {
  const definition = relation.definition ?? '';
  switch (relation.kind) {
    case 'view':
      return `create view ${name} as\n${definition.replace(/;$/, '')};`;
    case 'materialized-view':
      return `create materialized view ${name} as\n${definition.replace(/;$/, '')};`;
    case 'sequence':
      return `create sequence ${name};`;
    case 'partitioned':
      return `create table ${name} ${bodySql(relation)} ${definition.toLowerCase().startsWith('partition by') ? definition : ''};`;
    case 'table':
      return definition.startsWith('PARTITION OF')
        ? `create table ${name} ${definition};`
        : `create table ${name} ${bodySql(relation)};`;
  }
}

/**
 * The statements that make a relation as it is: table, indexes, what was not validated, row-level security, policies,
 * triggers, comments. Options of identity columns and sequences, storage and grants are not among facts, so not here.
 */
export function relationSql(relation: RelationFact): string {
  const name = quoteName(relation.schema, relation.name);
  const isPartition = relation.definition?.startsWith('PARTITION OF') ?? false;
  const late = relation.constraints.filter(({ validated }) => !validated);
  const kind = {
    view: 'view',
    'materialized-view': 'materialized view',
    sequence: 'sequence',
    partitioned: 'table',
    table: 'table',
  }[relation.kind];
  const statements = [
    headSql(relation, name),
    ...(isPartition
      ? []
      : relation.indexes.filter(({ constraint }) => constraint === null).map(({ definition }) => `${definition};`)),
    ...late.map((one) => `alter table ${name} add constraint ${quoteIdentifier(one.name)} ${one.definition};`),
    ...(relation.rowSecurity === 'off' ? [] : [`alter table ${name} enable row level security;`]),
    ...(relation.rowSecurity === 'forced' ? [`alter table ${name} force row level security;`] : []),
    ...relation.policies.map((policy) => policySql(relation, policy)),
    ...relation.triggers.flatMap((trigger) => [
      `${trigger.definition};`,
      ...(trigger.enabled ? [] : [`alter table ${name} disable trigger ${quoteIdentifier(trigger.name)};`]),
    ]),
    ...(relation.comment === null ? [] : [`comment on ${kind} ${name} is ${text(relation.comment)};`]),
    ...relation.columns.flatMap(({ name: column, comment }) =>
      comment === null ? [] : [`comment on column ${name}.${quoteIdentifier(column)} is ${text(comment)};`],
    ),
  ];
  return `${statements.join('\n')}\n`;
}

/** The statement that makes a policy as it is. */
export function policySql(relation: RelationFact, policy: RelationFact['policies'][number]): string {
  const { name, command, roles, using, check, permissive } = policy;
  const parts = [
    `create policy ${quoteIdentifier(name)} on ${quoteName(relation.schema, relation.name)}`,
    permissive ? '' : 'as restrictive',
    `for ${command}`,
    `to ${roles.map((role) => (role === 'public' ? role : quoteIdentifier(role))).join(', ')}`,
    using === null ? '' : `using (${using})`,
    check === null ? '' : `with check (${check})`,
  ];
  return `${parts.filter((part) => part !== '').join(' ')};`;
}

/** The statement that makes a constraint as it is. */
export function constraintSql(relation: RelationFact, { name, definition }: ConstraintFact): string {
  return `alter table ${quoteName(relation.schema, relation.name)} add constraint ${quoteIdentifier(name)} ${definition};`;
}

/** The statement that makes a type as it is. */
export function typeSql({ name, kind, labels }: SchemaFact['types'][number]): string {
  const dot = name.indexOf('.');
  const own =
    dot < 0 ? quoteIdentifier(name) : `${quoteIdentifier(name.slice(0, dot))}.${quoteIdentifier(name.slice(dot + 1))}`;
  if (kind === 'enum') return `create type ${own} as enum (${labels.map(text).join(', ')});`;
  if (kind === 'domain') return `create domain ${own} as ${labels.join(' ')};`;
  return `create type ${own} as (${labels.join(', ')});`;
}
