import type { ColumnFact, ConstraintFact, IndexFact, RelationFact, SchemaFact } from './schema-facts.ts';

/** One thing a schema says. Two schemas mean the same where their lines are the same. */
export interface SchemaLine {
  /** Relation it is about; empty for types and functions. */
  table: string;
  /** What it is about within the table, e.g. `column email`; equal subjects can be set side by side. */
  subject: string;
  /** The statement itself, e.g. `text not null`. */
  text: string;
}

export interface DigestOptions {
  /** Names of constraints, indexes and policies count too. */
  names: boolean;
  /** Relations that count. Default: all, and types with them. */
  tables?: string[] | undefined;
}

function isNotNull(relation: RelationFact, column: ColumnFact): boolean {
  const own = ({ type, columns }: ConstraintFact) => type === 'not-null' && columns[0] === column.name;
  return column.notNull || relation.constraints.some(own);
}

function columnText(relation: RelationFact, column: ColumnFact): string {
  const defaultText = column.default?.replace(/\bCURRENT_TIMESTAMP\b/g, 'now()');
  const parts = [
    column.type,
    isNotNull(relation, column) ? 'not null' : '',
    defaultText ? `${column.generated ? `generated ${column.generated}` : 'default'} ${defaultText}` : '',
    column.identity ? `identity ${column.identity}` : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** True for `CHECK (column IS NOT NULL)` on a column that is NOT NULL anyway. */
function repeatsNotNull(relation: RelationFact, constraint: ConstraintFact): boolean {
  const bare = /^CHECK \(+(?:\w+|"(?:[^"]|"")+") IS NOT NULL\)+(?: NOT VALID)?$/.test(constraint.definition);
  const column = relation.columns.find(({ name }) => name === constraint.columns[0]);
  return constraint.type === 'check' && bare && column !== undefined && isNotNull(relation, column);
}

/** A definition without NOT VALID, and without a list of columns to set that names all of them. */
function bareDefinition(definition: string, columns: string[]): string {
  const all = [...columns].sort().join();
  return definition
    .replace(/ NOT VALID$/, '')
    .replace(/( ON DELETE SET (?:NULL|DEFAULT)) \(([^)]*)\)/, (whole, action: string, list: string) =>
      list.split(', ').sort().join() === all ? action : whole,
    );
}

/** What a constraint means, or null where a column, an index or another constraint says it already. */
export function constraintLine(relation: RelationFact, constraint: ConstraintFact, names = false): SchemaLine | null {
  const { type, columns, definition } = constraint;
  const named = names ? ` named ${constraint.name}` : '';
  if (type === 'not-null' || repeatsNotNull(relation, constraint)) return null;
  if (type === 'unique' && !constraint.deferrable) return null;
  const table = relation.name;
  const text = `${type === 'check' ? 'check' : bareDefinition(definition, columns)}${named}`;
  if (type === 'check') return { table, subject: `check on (${[...columns].sort().join(', ')})`, text };
  return { table, subject: `${type.replace('-', ' ')} on (${columns.join(', ')})`, text };
}

/** What an index means, or null where it belongs to a primary key or an exclusion constraint. */
export function indexLine(relation: RelationFact, index: IndexFact, names = false): SchemaLine | null {
  const owner = relation.constraints.find(({ name }) => name === index.constraint);
  if (owner?.type === 'primary-key' || owner?.type === 'exclude') return null;
  const keys = index.keys.map((key, place) =>
    [key, index.opclasses[place], index.descending[place] ? 'desc' : ''].filter(Boolean).join(' '),
  );
  const parts = [
    index.unique ? 'unique' : '',
    index.method,
    index.include.length > 0 ? `include (${[...index.include].sort().join(', ')})` : '',
    index.predicate ? `where ${index.predicate}` : '',
    / NULLS NOT DISTINCT/.test(index.definition) ? 'nulls not distinct' : '',
    names ? `named ${index.name}` : '',
  ];
  return { table: relation.name, subject: `index on (${keys.join(', ')})`, text: parts.filter(Boolean).join(' ') };
}

function linesOf(relation: RelationFact, names: boolean): (SchemaLine | null)[] {
  const table = relation.name;
  const shape = [relation.kind, relation.definition ?? '', relation.rowSecurity === 'off' ? '' : relation.rowSecurity];
  return [
    { table, subject: 'relation', text: shape.filter(Boolean).join(' ') },
    ...relation.columns.map((c) => ({ table, subject: `column ${c.name}`, text: columnText(relation, c) })),
    ...relation.constraints.map((constraint) => constraintLine(relation, constraint, names)),
    ...relation.indexes.map((index) => indexLine(relation, index, names)),
    ...relation.policies.map((policy) => ({
      table,
      subject: 'policy',
      text: JSON.stringify({ ...policy, name: names ? policy.name : '' }),
    })),
    relation.triggers.some(({ enabled }) => enabled) ? { table, subject: 'triggers', text: 'some' } : null,
  ];
}

/**
 * A schema as lines, in no particular order. They give its meaning: column order, comments, functions, sequences and, unless
 * asked, names are no part of it; CHECK counts by its columns, since rows tell what it refuses; a unique constraint equals a
 * unique index; a CHECK that repeats NOT NULL is no news; triggers count as some or none; and whether constraints and
 * indexes are valid is judged apart.
 */
export function schemaLines(fact: SchemaFact, { names, tables }: DigestOptions): SchemaLine[] {
  const counts = ({ name, kind }: RelationFact) => kind !== 'sequence' && (!tables || tables.includes(name));
  const lines = fact.relations.filter(counts).flatMap((relation) => linesOf(relation, names));
  if (!tables) {
    for (const { name, kind, labels } of fact.types) {
      lines.push({ table: '', subject: `type ${name}`, text: `${kind} ${labels.join(', ')}` });
    }
  }
  return lines.filter((line) => line !== null);
}

/** A text that is equal for schemas that mean the same. */
export function schemaDigest(fact: SchemaFact, options: DigestOptions): string {
  return schemaLines(fact, options)
    .map(({ table, subject, text }) => `${table} · ${subject} · ${text}`)
    .sort()
    .join('\n');
}

/** A text that is equal only for schemas that PostgreSQL prints alike, estimates of rows and object identifiers aside. */
export function exactDigest(fact: SchemaFact): string {
  const isAside = (key: string): boolean => key === 'estimatedRows' || key === 'identities';
  return JSON.stringify(fact, (key, value: unknown) => (isAside(key) ? undefined : value));
}
