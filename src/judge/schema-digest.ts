import type { ColumnFact, ConstraintFact, IndexFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';

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
  /**
   * True compares everything as PostgreSQL prints it. False compares by meaning: names of constraints, indexes, triggers
   * and policies, comments, column order, functions and sequences are no part of it; CHECK counts by its columns, since
   * rows tell what it refuses; a unique constraint equals a unique index; a CHECK that repeats NOT NULL is no news; and
   * whether constraints and indexes are valid is judged apart.
   */
  names: boolean;
  /** Relations that count. Default: all, and types and functions with them. */
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

/** What a constraint means, or null where a column, an index or another constraint says it already. */
export function constraintLine(relation: RelationFact, constraint: ConstraintFact): SchemaLine | null {
  const { type, columns, definition } = constraint;
  if (type === 'not-null' || repeatsNotNull(relation, constraint)) return null;
  if (type === 'unique' && !constraint.deferrable) return null;
  const table = relation.name;
  if (type === 'check') return { table, subject: `check on (${[...columns].sort().join(', ')})`, text: 'check' };
  const text = definition.replace(/ NOT VALID$/, '');
  return { table, subject: `${type.replace('-', ' ')} on (${columns.join(', ')})`, text };
}

/** What an index means, or null where it belongs to a primary key or an exclusion constraint. */
export function indexLine(relation: RelationFact, index: IndexFact): SchemaLine | null {
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
  ];
  return { table: relation.name, subject: `index on (${keys.join(', ')})`, text: parts.filter(Boolean).join(' ') };
}

function meaningOf(relation: RelationFact): (SchemaLine | null)[] {
  const table = relation.name;
  const shape = [relation.kind, relation.definition ?? '', relation.rowSecurity === 'off' ? '' : relation.rowSecurity];
  return [
    { table, subject: 'relation', text: shape.filter(Boolean).join(' ') },
    ...relation.columns.map((c) => ({ table, subject: `column ${c.name}`, text: columnText(relation, c) })),
    ...relation.constraints.map((constraint) => constraintLine(relation, constraint)),
    ...relation.indexes.map((index) => indexLine(relation, index)),
    ...relation.policies.map(({ name: _, ...policy }) => ({ table, subject: 'policy', text: JSON.stringify(policy) })),
    relation.triggers.some(({ enabled }) => enabled) ? { table, subject: 'triggers', text: 'some' } : null,
  ];
}

function exactly(relation: RelationFact): SchemaLine[] {
  const { estimatedRows: _, ...facts } = relation;
  return Object.entries(facts).map(([subject, value]) => ({
    table: relation.name,
    subject,
    text: JSON.stringify(value),
  }));
}

/** A schema as lines, in no particular order. */
export function schemaLines(fact: SchemaFact, { names, tables }: DigestOptions): SchemaLine[] {
  const relations = fact.relations.filter(({ name, kind }) => {
    return (tables === undefined || tables.includes(name)) && (names || kind !== 'sequence');
  });
  const lines = relations.flatMap((relation) => (names ? exactly(relation) : meaningOf(relation)));
  if (tables === undefined) {
    for (const { name, kind, labels } of fact.types) {
      lines.push({ table: '', subject: `type ${name}`, text: `${kind} ${labels.join(', ')}` });
    }
    for (const routine of names ? fact.functions : []) {
      lines.push({ table: '', subject: `function ${routine.name}`, text: JSON.stringify(routine) });
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
