import { spanOf } from '#sql/positions.ts';
import type { Statement, Tree } from '#sql/statement.ts';
import type { Finding } from './finding.ts';
import { isTree, listOf, nodeOf, stringOf, textOf, walkSyntax } from './syntax-walk.ts';

function setsIdentity(tree: Tree): boolean {
  let found = false;
  walkSyntax(tree, (key, node) => {
    if (key === 'FuncCall' && stringOf(listOf(node['funcname']).at(-1)) === 'set_config') {
      const name = nodeOf(listOf(node['args'])[0], 'A_Const')?.['sval'];
      found ||= isTree(name) && /^session_authorization$/i.test(textOf(name['sval']));
    }
    return !found;
  });
  return found;
}

function refusal({ node, tree }: Statement): string | null {
  if (node === 'CopyStmt') {
    if (tree['is_program']) return 'COPY … PROGRAM runs a program on the server, and there is none here.';
    if (tree['is_from'] && !tree['filename'])
      return 'COPY … FROM STDIN waits for data that cannot be sent here. Use INSERT … VALUES.';
  }
  const authorization = 'The session keeps the identity it started with. Use SET ROLE to act as another role.';
  if (node === 'VariableSetStmt' && tree['name'] === 'session_authorization') return authorization;
  if (node === 'DiscardStmt' && tree['target'] === 'DISCARD_ALL')
    return `DISCARD ALL resets the session's identity. ${authorization}`;
  return setsIdentity(tree) ? authorization : null;
}

/** Statements that would hang or kill the engine or leave the learner's identity: each is refused before anything runs. */
export function refusedStatements(statements: Statement[], attempt: string): Finding[] {
  return statements.flatMap((statement) => {
    const message = refusal(statement);
    if (message === null) return [];
    const position = spanOf(attempt, statement.start, statement.end);
    return [{ id: 'script.refused', kind: 'script', severity: 'fail', message, statement: statement.number, position }];
  });
}
