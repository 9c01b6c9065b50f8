import type { ColumnFact, RelationFact } from '#observe/schema-facts.ts';

/** What a column is besides its type. */
export interface ColumnRole {
  isPrimaryKey: boolean;
  isUnique: boolean;
  /** `table.column` it points at, or null. */
  references: string | null;
}

/** Reads a column's keys off its table's constraints. */
export function columnRole(relation: RelationFact, column: ColumnFact): ColumnRole {
  const holds = relation.constraints.filter(({ columns }) => columns.includes(column.name));
  const foreign = holds.find(({ type }) => type === 'foreign-key');
  const target = foreign?.references;
  return {
    isPrimaryKey: holds.some(({ type }) => type === 'primary-key'),
    isUnique: holds.some(({ type, columns }) => type === 'unique' && columns.length === 1),
    references:
      foreign && target ? `${target.table}.${target.columns[foreign.columns.indexOf(column.name)] ?? ''}` : null,
  };
}
