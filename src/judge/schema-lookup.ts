import type { Facts } from '#observe/facts.ts';
import type { ColumnFact, IndexFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';

/** A fact that the check asked for. Throws where it was not observed, which is a fault of the road, not of the attempt. */
export function observed<T>(fact: T | undefined, name: string): T {
  if (fact === undefined) throw new Error(`The fact ${name} was asked for and is not there.`);
  return fact;
}

/** The schema after the script. */
export function schemaAfter(facts: Facts): SchemaFact {
  return observed(facts.schema, 'schema').after;
}

/** A relation by its name, with or without `public.`. */
export function relationOf(schema: SchemaFact, table: string): RelationFact | undefined {
  const name = table.replace(/^public\./, '');
  return schema.relations.find((relation) => relation.name === name);
}

/** A column of a relation. */
export function columnOf(relation: RelationFact, column: string): ColumnFact | undefined {
  return relation.columns.find((candidate) => candidate.name === column);
}

/** Indexes of a table; none where there is no such table. */
export function indexesOn(schema: SchemaFact, table: string): IndexFact[] {
  return relationOf(schema, table)?.indexes ?? [];
}

/** True where two lists hold the same names, in any order. */
export function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item) => b.includes(item));
}
