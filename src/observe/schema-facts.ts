/** One column as the catalog has it. */
export interface ColumnFact {
  name: string;
  /** `format_type` output. */
  type: string;
  notNull: boolean;
  /** `pg_get_expr` of the default, or null. */
  default: string | null;
  identity: '' | 'always' | 'by default';
  generated: '' | 'stored' | 'virtual';
  comment: string | null;
}

/** One constraint. */
export interface ConstraintFact {
  name: string;
  type: 'primary-key' | 'unique' | 'foreign-key' | 'check' | 'exclude' | 'not-null';
  columns: string[];
  references: { table: string; columns: string[] } | null;
  onDelete: 'no-action' | 'restrict' | 'cascade' | 'set-null' | 'set-default' | null;
  deferrable: boolean;
  validated: boolean;
  /** `pg_get_constraintdef`. */
  definition: string;
}

/** One index. */
export interface IndexFact {
  name: string;
  /** Key columns or expressions in order, as `pg_get_indexdef(oid, n, true)` prints them. */
  keys: string[];
  /** True at the same place where the key is descending. */
  descending: boolean[];
  /** Operator classes that are not the type's default; null at default places. */
  opclasses: (string | null)[];
  /** INCLUDE columns. */
  include: string[];
  /** Predicate as PostgreSQL prints it, or null. */
  predicate: string | null;
  method: string;
  unique: boolean;
  valid: boolean;
  /** Name of the constraint it belongs to, or null. */
  constraint: string | null;
  /** `pg_get_indexdef`. */
  definition: string;
}

/** One table, partitioned table, view or materialized view. */
export interface RelationFact {
  name: string;
  schema: string;
  kind: 'table' | 'partitioned' | 'view' | 'materialized-view' | 'sequence';
  columns: ColumnFact[];
  constraints: ConstraintFact[];
  indexes: IndexFact[];
  triggers: { name: string; definition: string; enabled: boolean }[];
  policies: {
    name: string;
    command: string;
    roles: string[];
    using: string | null;
    check: string | null;
    permissive: boolean;
  }[];
  rowSecurity: 'off' | 'enabled' | 'forced';
  comment: string | null;
  /** Estimated from `reltuples`, -1 where never analysed. */
  estimatedRows: number;
  /** Query of a view; key of a partitioned table; parent and bounds of a partition; else null. */
  definition: string | null;
}

/** What stays the same where a thing is renamed. Only facts read from one and the same database can be compared by it. */
export interface IdentityFact {
  kind: 'relation' | 'column' | 'constraint' | 'index' | 'trigger' | 'policy' | 'type' | 'function';
  /** Relation it belongs to, as facts name it; empty for relations, types and functions. */
  relation: string;
  /** As facts name it; a function with its arguments, `name(arguments)`. */
  name: string;
  /** Object identifier; for a column that of its relation and the column's number, `16400/3`. */
  identity: string;
}

/** The learner's schemas as the catalog has them. Names in schema `public` are unqualified, others `schema.name`. */
export interface SchemaFact {
  relations: RelationFact[];
  /** Enum and domain types: name → labels or definition. */
  types: { name: string; kind: 'enum' | 'domain' | 'composite'; labels: string[] }[];
  functions: { name: string; arguments: string; returns: string; language: string; definition: string }[];
  /** There only where asked for: they tell a rename from one thing gone and another added. */
  identities?: IdentityFact[];
}
