import type { CheckOf } from '#catalog/check.schema.ts';
import type { ConstraintFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import { columnOf, isSameSet } from './schema-lookup.ts';

type ConstraintCheck = CheckOf<'constraint'>;

/** A rule of the database, whatever carries it: a constraint, a unique index, a column's NOT NULL, a domain. */
export type Rule = Pick<
  ConstraintFact,
  'name' | 'type' | 'columns' | 'references' | 'onDelete' | 'deferrable' | 'validated'
>;

function rule(type: Rule['type'], name: string, columns: string[], more: Partial<Rule> = {}): Rule {
  return { name, type, columns, references: null, onDelete: null, deferrable: false, validated: true, ...more };
}

function uniqueIndexes(relation: RelationFact): Rule[] {
  return relation.indexes
    .filter((index) => index.unique && index.predicate === null && index.constraint === null)
    .map((index) =>
      rule(
        'unique',
        index.name,
        index.keys.map((key) => key.replaceAll('"', '')),
        { validated: index.valid },
      ),
    );
}

function topLevelParts(condition: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < condition.length; at += 1) {
    if (condition[at] === '(') depth += 1;
    if (condition[at] === ')') depth -= 1;
    if (depth === 0 && condition.slice(at, at + 5).toUpperCase() === ' AND ') {
      parts.push(condition.slice(from, at));
      from = at + 5;
    }
  }
  return [...parts, condition.slice(from)];
}

/** Columns that a CHECK keeps from being NULL by saying so, alone or beside other conditions. */
function neverNull(constraint: ConstraintFact): string[] {
  const condition = /^CHECK \((.*)\)/s.exec(constraint.definition)?.[1] ?? '';
  return topLevelParts(condition).flatMap((part) => {
    const column = /^\(*"?(\w+)"? IS NOT NULL\)*$/i.exec(part.trim())?.[1];
    return column === undefined ? [] : [column];
  });
}

function notNullRules(relation: RelationFact): Rule[] {
  const stated = relation.constraints
    .filter((constraint) => constraint.type === 'check')
    .flatMap((check) =>
      neverNull(check).map((column) => rule('not-null', check.name, [column], { validated: check.validated })),
    );
  const columns = relation.columns
    .filter((column) => column.notNull)
    .map((column) => rule('not-null', `${column.name} NOT NULL`, [column.name]));
  return [...columns, ...stated];
}

function domainChecks(schema: SchemaFact, relation: RelationFact): Rule[] {
  return relation.columns
    .filter((column) =>
      schema.types.some(
        (type) =>
          type.kind === 'domain' && type.name === column.type && type.labels.some((label) => label.startsWith('CHECK')),
      ),
    )
    .map((column) => rule('check', column.type, [column.name]));
}

/** Every rule on a table that may serve as a constraint of the asked type. */
export function rulesOf(schema: SchemaFact, relation: RelationFact, type: ConstraintCheck['type']): Rule[] {
  const own = relation.constraints.filter((constraint) => constraint.type === type);
  if (type === 'unique') {
    const keys = relation.constraints.filter((constraint) => constraint.type === 'primary-key');
    return [...own, ...keys, ...uniqueIndexes(relation)];
  }
  if (type === 'not-null') return [...own, ...notNullRules(relation)];
  return type === 'check' ? [...own, ...domainChecks(schema, relation)] : own;
}

/** A CHECK or EXCLUDE may look at further columns; keys are exactly their columns. */
export function coversColumns(check: ConstraintCheck, found: Rule): boolean {
  const { columns, type } = check;
  if (columns === undefined) return true;
  if (type === 'check' || type === 'exclude') return columns.every((column) => found.columns.includes(column));
  return isSameSet(columns, found.columns);
}

/** True where a foreign key points where it is asked to. */
export function pointsRight(check: ConstraintCheck, found: Rule): boolean {
  const asked = check.references;
  if (asked === undefined) return true;
  if (found.references?.table !== asked.table.replace(/^public\./, '')) return false;
  const { columns } = asked;
  if (columns === undefined || check.columns === undefined)
    return columns === undefined || isSameSet(columns, found.references.columns);
  return check.columns.every((column, at) => found.references?.columns[found.columns.indexOf(column)] === columns[at]);
}

const refusals = ['no-action', 'restrict'];

/** True where deleting a parent does what is asked. NO ACTION and RESTRICT differ only where the check can be deferred. */
export function actsRight(check: ConstraintCheck, found: Rule): boolean {
  if (check.onDelete === undefined || check.onDelete === found.onDelete) return true;
  return !found.deferrable && refusals.includes(check.onDelete) && refusals.includes(found.onDelete ?? '');
}

/** True where a column exists that the check speaks of. */
export function hasColumns(check: ConstraintCheck, relation: RelationFact): boolean {
  return (check.columns ?? []).every((column) => columnOf(relation, column) !== undefined);
}
