import type { StepTrace } from '#observe/migration-facts.ts';
import type { ColumnFact, RelationFact } from '#observe/schema-facts.ts';
import { ranStatements, type LintInput } from './rule.ts';

/** Kinds of objects that share one space of names and that queries read. */
export const relationKinds: ReadonlySet<string> = new Set([
  'table',
  'partitioned table',
  'foreign table',
  'view',
  'materialized view',
]);

/** A column the script made, or gave another type, as it is at the end. */
export interface MadeColumn {
  relation: RelationFact;
  column: ColumnFact;
  /** The statement that made it. */
  statement: number;
}

interface Origin {
  /** Statement by relation name. */
  relations: Map<string, number>;
  /** Statement by `table column`. */
  columns: Map<string, number>;
  /** Statement by `table column`, for columns that were there and got another type. */
  retyped: Map<string, number>;
}

function moveKey(map: Map<string, number>, from: string, to: string): void {
  const statement = map.get(from);
  if (statement === undefined) return;
  map.delete(from);
  map.set(to, statement);
}

function followNames({ relations, columns, retyped }: Origin, { altered }: StepTrace): void {
  for (const { kind, name, table, what, to } of altered) {
    if (what !== 'name') continue;
    if (kind === 'table') moveKey(relations, name, to);
    for (const map of [columns, retyped]) {
      if (kind === 'column') moveKey(map, `${table} ${name}`, `${table} ${to}`);
      if (kind !== 'table') continue;
      for (const key of [...map.keys()].filter((column) => column.startsWith(`${name} `)))
        moveKey(map, key, `${to}${key.slice(name.length)}`);
    }
  }
}

/** What the script made and still has after the statements before `end`, under the names it then has. */
function originOf(input: LintInput, end = Number.POSITIVE_INFINITY): Origin {
  const origin: Origin = { relations: new Map(), columns: new Map(), retyped: new Map() };
  for (const { step } of ranStatements(input)) {
    if (step.statement >= end) break;
    for (const { kind, name, table } of step.dropped) {
      if (relationKinds.has(kind)) origin.relations.delete(name);
      if (kind === 'column') origin.columns.delete(`${table} ${name}`);
    }
    for (const { kind, name, table } of step.created) {
      if (relationKinds.has(kind)) origin.relations.set(name, step.statement);
      if (kind === 'column') origin.columns.set(`${table} ${name}`, step.statement);
    }
    for (const { kind, name, table, what } of step.altered) {
      if (kind === 'column' && what === 'type') origin.retyped.set(`${table} ${name}`, step.statement);
    }
    followNames(origin, step);
  }
  return origin;
}

function tablesAfter(input: LintInput): RelationFact[] {
  return (input.schema?.after.relations ?? []).filter(({ kind }) => kind === 'table' || kind === 'partitioned');
}

/** The tables the script made, each with the statement that made it. */
export function madeTables(input: LintInput): { relation: RelationFact; statement: number }[] {
  const { relations } = originOf(input);
  return tablesAfter(input).flatMap((relation) => {
    const statement = relations.get(relation.name);
    return statement === undefined ? [] : [{ relation, statement }];
  });
}

/** The columns the script made, with their tables or alone, or gave another type. Columns that were there are not judged. */
export function madeColumns(input: LintInput): MadeColumn[] {
  const { relations, columns, retyped } = originOf(input);
  return tablesAfter(input).flatMap((relation) =>
    relation.columns.flatMap((column) => {
      const key = `${relation.name} ${column.name}`;
      const statement = retyped.get(key) ?? columns.get(key) ?? relations.get(relation.name);
      return statement === undefined ? [] : [{ relation, column, statement }];
    }),
  );
}

/** True where a relation, or a column of it, was there before the script: no statement before `end` made it. */
export function isOriginal(input: LintInput, relation: string, end: number, column?: string): boolean {
  const { relations, columns } = originOf(input, end);
  return !relations.has(relation) && !(column !== undefined && columns.has(`${relation} ${column}`));
}
