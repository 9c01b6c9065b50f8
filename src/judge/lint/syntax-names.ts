import type { Statement, Tree } from '#sql/statement.ts';
import { isTree, listOf, nodeOf, nodesOf, stringOf, textOf } from '../syntax-walk.ts';

/** Name of a `RangeVar`'s fields: unqualified in schema `public`, else `schema.name`, as the facts have it. */
export function rangeName(range: unknown): string {
  if (!isTree(range)) return '';
  const schema = textOf(range['schemaname']);
  const name = textOf(range['relname']);
  return schema && schema !== 'public' ? `${schema}.${name}` : name;
}

/** The commands of an ALTER TABLE; none for other statements. */
export function alterCommands({ node, tree }: Statement): Tree[] {
  return node === 'AlterTableStmt' ? nodesOf(tree['cmds'], 'AlterTableCmd') : [];
}

/** Names of the objects a DROP names, without their schema. */
export function droppedNames({ node, tree }: Statement): string[] {
  if (node !== 'DropStmt') return [];
  return listOf(tree['objects']).map((object) => {
    const list = nodeOf(object, 'List')?.['items'] ?? nodeOf(object, 'TypeName')?.['names'];
    return list === undefined ? stringOf(object) : stringOf(listOf(list).at(-1));
  });
}

/** True where a DROP, or a drop inside ALTER TABLE, says CASCADE. */
export function saysCascade(statement: Statement): boolean {
  const parts = [statement.tree, ...alterCommands(statement)];
  return parts.some(({ behavior }) => behavior === 'DROP_CASCADE');
}
