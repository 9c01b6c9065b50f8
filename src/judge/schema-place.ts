import { spanOf } from '#sql/positions.ts';
import type { Statement, Tree } from '#sql/statement.ts';
import type { JudgeContext } from './check-kind.ts';
import type { Finding } from './finding.ts';
import { walkSyntax } from './syntax-walk.ts';

/** Where a finding points: a statement of the attempt and its span; empty where no statement is concerned. */
export type Place = Pick<Finding, 'statement' | 'position'>;

const definitions = new Set([
  'CreateStmt',
  'AlterTableStmt',
  'IndexStmt',
  'RenameStmt',
  'DropStmt',
  'CreateTableAsStmt',
]);

/** The place of one statement. */
export function placeOf(context: Pick<JudgeContext, 'attempt'>, statement: Statement | undefined): Place {
  if (!statement) return {};
  return { statement: statement.number, position: spanOf(context.attempt, statement.start, statement.end) };
}

function names(tree: Tree, table: string): boolean {
  const bare = table.split('.').at(-1);
  let found = false;
  walkSyntax(tree, (_key, node) => {
    if (node['relname'] === bare) found = true;
    return !found;
  });
  return found;
}

/** The last statement that defines or alters a table, and that passes `test` where one is given. */
export function placeOfTable(
  context: JudgeContext,
  table: string,
  test: (statement: Statement) => boolean = () => true,
): Place {
  return placeOf(
    context,
    context.statements.findLast(
      (statement) => definitions.has(statement.node) && names(statement.tree, table) && test(statement),
    ),
  );
}

/** The last CREATE INDEX on a table; the one of that name where a name is given and written. */
export function placeOfIndex(context: JudgeContext, table: string, index?: string): Place {
  const isIndex = (statement: Statement) => statement.node === 'IndexStmt';
  const exact = placeOfTable(context, table, (statement) => isIndex(statement) && statement.tree['idxname'] === index);
  return exact.statement === undefined ? placeOfTable(context, table, isIndex) : exact;
}
