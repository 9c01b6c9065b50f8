import type { Tree } from '#sql/statement.ts';

/** True for a plain object of the syntax tree. */
export function isTree(value: unknown): value is Tree {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

/**
 * Calls `visit` for every node below `value`, parents first, with the key it stands under: the node's type, or the field
 * for nodes that libpg-query prints without their type (`larg`, `withClause`, `relation`). `visit` returns false to skip
 * what is below.
 */
export function walkSyntax(value: unknown, visit: (key: string, node: Tree) => boolean | undefined): void {
  if (Array.isArray(value)) {
    for (const item of value) walkSyntax(item, visit);
  } else if (isTree(value)) {
    for (const [key, child] of Object.entries(value)) {
      if (isTree(child) && visit(key, child) === false) continue;
      walkSyntax(child, visit);
    }
  }
}

/** Items of a list field; none where it is absent. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The typed node inside `{Type: {…}}`, or null where it is of another type. */
export function nodeOf(value: unknown, type: string): Tree | null {
  const node = isTree(value) ? value[type] : undefined;
  return isTree(node) ? node : null;
}

/** The nodes of one type in a list field. */
export function nodesOf(value: unknown, type: string): Tree[] {
  return listOf(value).flatMap((item): Tree[] => {
    const node = nodeOf(item, type);
    return node ? [node] : [];
  });
}

/** A plain text field; empty where it is absent. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** The text of a `{String: {sval}}` node, empty where it is none. */
export function stringOf(value: unknown): string {
  return textOf(nodeOf(value, 'String')?.['sval']);
}

/** The dotted parts of a column reference, `*` for a star. */
export function columnParts(columnRef: Tree): string[] {
  return listOf(columnRef['fields']).map((field) => (nodeOf(field, 'A_Star') ? '*' : stringOf(field)));
}
