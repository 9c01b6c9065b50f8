import type { ColumnFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';

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

/** Relations whose name holds the words, whole, and those with such a column, with these columns only. Sequences are left out. */
export function searchSchema(schema: SchemaFact, words: string): RelationFact[] {
  const sought = words.trim().toLowerCase();
  const relations = schema.relations.filter(({ kind }) => kind !== 'sequence');
  if (sought === '') return relations;
  return relations.flatMap((relation) => {
    if (relation.name.toLowerCase().includes(sought)) return [relation];
    const columns = relation.columns.filter(({ name, type }) => name.includes(sought) || type.includes(sought));
    return columns.length > 0 ? [{ ...relation, columns }] : [];
  });
}
