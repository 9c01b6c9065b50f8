import type { ConstraintFact, IndexFact, RelationFact } from '#observe/schema-facts.ts';
import type { Statement } from '#sql/statement.ts';
import { plainExpression } from '../index-expression.ts';
import { listed } from '../result-words.ts';
import { isSameSet, relationOf } from '../schema-lookup.ts';
import { listOf, nodesOf } from '../syntax-walk.ts';
import { madeTables } from './made.ts';
import { ranStatements, type LintInput, type LintRule } from './rule.ts';
import { rangeName } from './syntax-names.ts';

/** An index or foreign key that the script made and that is there at the end, with the statement that made it. */
interface MadeOn<T> {
  relation: RelationFact;
  made: T;
  statement: number;
}

function createdBy(input: LintInput, kind: 'index' | 'foreign key', table: string, name: string): number | undefined {
  const step = input.trace.steps.findLast(({ created }) => {
    return created.some((change) => change.kind === kind && change.table === table && change.name === name);
  });
  return step?.statement;
}

function madeOn<T extends { name: string }>(
  input: LintInput,
  kind: 'index' | 'foreign key',
  of: (relation: RelationFact) => T[],
): MadeOn<T>[] {
  const tables = new Map(madeTables(input).map(({ relation, statement }) => [relation.name, statement]));
  return (input.schema?.after.relations ?? []).flatMap((relation) =>
    of(relation).flatMap((made) => {
      const statement = createdBy(input, kind, relation.name, made.name) ?? tables.get(relation.name);
      return statement === undefined ? [] : [{ relation, made, statement }];
    }),
  );
}

/** True for an index that finds the rows of one foreign key value: its first keys are the columns, in any order. */
function serves({ keys, valid, predicate, method }: IndexFact, { columns }: ConstraintFact): boolean {
  const covers =
    predicate === null ||
    columns.some((column) => plainExpression(predicate) === plainExpression(`${column} is not null`));
  const searches = method === 'btree' || (method === 'hash' && columns.length === 1);
  return valid && covers && searches && isSameSet(keys.slice(0, columns.length), columns);
}

function isColumn(relation: RelationFact, key: string): boolean {
  return relation.columns.some(({ name }) => name === key || `"${name}"` === key);
}

function analyzes({ node, tree }: Statement, table: string): boolean {
  if (node !== 'VacuumStmt') return false;
  const options = nodesOf(tree['options'], 'DefElem').map(({ defname }) => defname);
  if (tree['is_vacuumcmd'] && !options.includes('analyze')) return false;
  const named = nodesOf(tree['rels'], 'VacuumRelation').map(({ relation }) => rangeName(relation));
  return named.length === 0 || named.includes(table);
}

/** Rules on indexes. They read the schema after the script and judge only what the script made. */
export const indexRules: LintRule[] = [
  {
    id: 'lint.unindexed-foreign-key',
    defaultOn: true,
    judge: (input) =>
      madeOn(input, 'foreign key', ({ constraints }) => constraints.filter(({ type }) => type === 'foreign-key'))
        .filter(({ relation, made }) => !relation.indexes.some((index) => serves(index, made)))
        .map(({ relation, made, statement }) => ({
          statement,
          message: `Every DELETE, and every UPDATE of the key, in ${made.references?.table ?? 'the other table'} reads the whole of ${relation.name} to find rows that refer to it: no index begins with ${listed(made.columns)}. Make one with CREATE INDEX CONCURRENTLY on ${relation.name} (${made.columns.join(', ')}).`,
          details: { table: relation.name, columns: made.columns },
        })),
  },
  {
    id: 'lint.wide-index',
    defaultOn: true,
    judge: (input) =>
      madeOn(input, 'index', ({ indexes }) => indexes)
        .filter(({ made }) => made.method === 'btree' && !made.unique && made.keys.length > 3)
        .map(({ relation, made, statement }) => ({
          statement,
          message: `${made.name} on ${relation.name} has ${made.keys.length} key columns. Beyond the ones that find or sort rows they only cost space and writes: keep the first two or three, and put what is merely read into INCLUDE.`,
          details: { table: relation.name, index: made.name },
        })),
  },
  {
    id: 'lint.index-without-statistics',
    defaultOn: true,
    judge: (input) =>
      madeOn(input, 'index', ({ indexes }) => indexes)
        .filter(({ relation, made, statement }) => {
          const rows = input.trace.steps.find((step) => step.statement === statement)?.tableRows[relation.name] ?? 0;
          const later = ranStatements(input).filter(({ step }) => step.statement > statement);
          const hasExpression = made.keys.some((key) => !isColumn(relation, key));
          const wasThere = input.schema !== undefined && relationOf(input.schema.before, relation.name) !== undefined;
          return wasThere && rows > 0 && hasExpression && !later.some((ran) => analyzes(ran.statement, relation.name));
        })
        .map(({ relation, made, statement }) => ({
          statement,
          message: `${made.name} is built on an expression, of which PostgreSQL knows nothing until the next ANALYZE: until then it guesses how many rows match. Run analyze ${relation.name} after it.`,
          details: { table: relation.name, index: made.name, keys: listOf(made.keys) },
        })),
  },
];
