import type { ColumnFact, IndexFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';
import type { Statement, Tree } from '#sql/statement.ts';
import { isSameType } from '../column-type.ts';
import { isSameSet, relationOf } from '../schema-lookup.ts';
import { isTree, listOf, nodeOf, nodesOf, stringOf, textOf } from '../syntax-walk.ts';
import { madeColumns } from './made.ts';
import { perStatement, type LintInput, type LintRule } from './rule.ts';
import { alterCommands, rangeName } from './syntax-names.ts';

/** A written type as text, e.g. `varchar(20)[]`. */
function typeText(typeName: Tree): string {
  const name = stringOf(listOf(typeName['names']).at(-1));
  const modifiers = nodesOf(typeName['typmods'], 'A_Const').map(({ ival }) =>
    isTree(ival) ? String(ival['ival']) : '',
  );
  const dimensions = '[]'.repeat(listOf(typeName['arrayBounds']).length);
  return `${name}${modifiers.length > 0 ? `(${modifiers.join(',')})` : ''}${dimensions}`;
}

function columnDifference(asked: Tree, actual: ColumnFact | undefined): string | null {
  const name = textOf(asked['colname']);
  if (!actual) return `has no column ${name}`;
  const type = isTree(asked['typeName']) ? typeText(asked['typeName']) : actual.type;
  return isSameType(type, actual.type) ? null : `has ${name} as ${actual.type}`;
}

function tableDifference(input: LintInput, tree: Tree, relation: RelationFact): string | null {
  const asked = nodesOf(tree['tableElts'], 'ColumnDef');
  for (const column of asked) {
    const actual = relation.columns.find(({ name }) => name === column['colname']);
    const difference = columnDifference(column, actual);
    if (difference) return difference;
  }
  const own = madeColumns(input).map(({ relation: table, column }) => `${table.name} ${column.name}`);
  const extra = relation.columns.find(({ name }) => {
    return !asked.some(({ colname }) => colname === name) && !own.includes(`${relation.name} ${name}`);
  });
  return extra && asked.length > 0 ? `also has ${extra.name}` : null;
}

function indexDifference(tree: Tree, table: RelationFact, index: IndexFact): string | null {
  if (!index.valid) return 'is invalid, left by a build that failed';
  if (table.name !== rangeName(tree['relation'])) return `is on ${table.name}`;
  if (index.unique !== (tree['unique'] === true)) return index.unique ? 'is unique' : 'is not unique';
  if ((index.predicate !== null) !== isTree(tree['whereClause']))
    return index.predicate ? 'is partial' : 'is not partial';
  const asked = nodesOf(tree['indexParams'], 'IndexElem').map(({ name }) => textOf(name));
  const plain = !asked.includes('');
  return plain && !(isSameSet(asked, index.keys) && asked.every((key, at) => index.keys[at] === key))
    ? `is on (${index.keys.join(', ')})`
    : null;
}

function addedColumnDifference(
  { tree }: Statement,
  commands: Tree[],
  schema: SchemaFact,
): { what: string; difference: string } | null {
  const relation = relationOf(schema, rangeName(tree['relation']));
  for (const command of commands.filter(
    ({ subtype, missing_ok }) => subtype === 'AT_AddColumn' && missing_ok === true,
  )) {
    const asked = nodeOf(command['def'], 'ColumnDef');
    const actual = relation?.columns.find(({ name }) => name === asked?.['colname']);
    const difference = asked && actual ? columnDifference(asked, actual) : null;
    if (relation && difference) return { what: relation.name, difference };
  }
  return null;
}

function difference(input: LintInput, statement: Statement): { what: string; difference: string } | null {
  const schema = input.schema?.after;
  if (!schema) return null;
  const { node, tree } = statement;
  if (node === 'AlterTableStmt') return addedColumnDifference(statement, alterCommands(statement), schema);
  if (tree['if_not_exists'] !== true) return null;
  if (node === 'CreateStmt') {
    const what = rangeName(tree['relation']);
    const relation = relationOf(schema, what);
    const text = relation ? tableDifference(input, tree, relation) : null;
    return text ? { what, difference: text } : null;
  }
  if (node !== 'IndexStmt') return null;
  const what = textOf(tree['idxname']);
  const table = schema.relations.find(({ indexes }) => indexes.some(({ name }) => name === what));
  const index = table?.indexes.find(({ name }) => name === what);
  const text = table && index ? indexDifference(tree, table, index) : null;
  return text ? { what, difference: text } : null;
}

/** What IF NOT EXISTS passed by: NOTICE 42P07 for tables and indexes, 42701 for columns. */
const skipped = new Set(['42P07', '42701']);

/** Rules on statements that did nothing because something of that name was there. */
export const existsRules: LintRule[] = [
  {
    id: 'lint.exists-but-differs',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ step, statement }) => {
        if (!step.notices.some(({ code }) => skipped.has(code))) return null;
        const found = difference(input, statement);
        return (
          found && {
            message: `IF NOT EXISTS looks at the name alone: ${found.what} was there and ${found.difference}, and the statement left it so. Ask the catalog for the shape, or make it anew under another name.`,
            details: found,
          }
        );
      }),
  },
];
