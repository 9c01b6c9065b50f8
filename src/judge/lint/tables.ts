import type { Statement, Tree } from '#sql/statement.ts';
import { listed } from '../result-words.ts';
import { nodeOf, textOf, walkSyntax } from '../syntax-walk.ts';
import { madeTables } from './made.ts';
import { perStatement, type LintRule } from './rule.ts';
import { alterCommands, rangeName } from './syntax-names.ts';

const definitions = new Set([
  'CreateStmt',
  'AlterTableStmt',
  'IndexStmt',
  'RenameStmt',
  'ViewStmt',
  'CreateTrigStmt',
  'CreateSeqStmt',
]);

/** The tables a definition names without a schema. */
function unqualified({ node, tree }: Statement): string[] {
  if (!definitions.has(node)) return [];
  const names = new Set<string>();
  const look = (range: Tree) => {
    if (textOf(range['relname']) && !textOf(range['schemaname']) && range['relpersistence'] !== 't')
      names.add(textOf(range['relname']));
  };
  walkSyntax(tree, (_key, child) => {
    if ('relname' in child && 'inh' in child) look(child);
    return true;
  });
  return [...names];
}

function becomesUnlogged(statement: Statement): string | null {
  if (statement.node === 'AlterTableStmt') {
    const unlogs = alterCommands(statement).some(({ subtype }) => subtype === 'AT_SetUnLogged');
    return unlogs ? rangeName(statement.tree['relation']) : null;
  }
  const into = nodeOf(statement.tree['into'], 'IntoClause') ?? statement.tree['into'];
  const relation = statement.node === 'CreateStmt' ? statement.tree['relation'] : (into as Tree | undefined)?.['rel'];
  return (relation as Tree | undefined)?.['relpersistence'] === 'u' ? rangeName(relation) : null;
}

/** Rules on tables as a whole. */
export const tableRules: LintRule[] = [
  {
    id: 'lint.unlogged-table',
    defaultOn: true,
    judge: (input) =>
      perStatement(input, ({ statement }) => {
        const table = becomesUnlogged(statement);
        if (table === null) return null;
        return {
          message: `${table} is UNLOGGED: after a crash it is empty, and replicas never have its rows. Leave the word out, unless the rows can be made again.`,
          details: { table },
        };
      }),
  },
  {
    id: 'lint.missing-comment',
    defaultOn: false,
    judge: (input) =>
      madeTables(input)
        .filter(({ relation }) => !relation.comment)
        .map(({ relation, statement }) => ({
          statement,
          message: `${relation.name} has no comment. COMMENT ON TABLE says beside the data what one row stands for.`,
          details: { table: relation.name },
        })),
  },
  {
    id: 'lint.unqualified-name',
    defaultOn: false,
    judge: (input) =>
      perStatement(input, ({ statement }) => {
        const names = unqualified(statement);
        if (names.length === 0) return null;
        return {
          message: `${listed(names)} ${names.length === 1 ? 'stands' : 'stand'} without a schema, so search_path decides where the statement works. Write schema.name.`,
          details: { tables: names },
        };
      }),
  },
];
