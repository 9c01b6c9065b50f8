import type { Statement } from './statement.ts';

/** The extension or library that a statement brings in: CREATE EXTENSION or LOAD; null for any other. */
export function extensionWanted({ node, tree }: Statement): string | null {
  if (node === 'CreateExtensionStmt') return String(tree['extname']);
  if (node === 'LoadStmt') return String(tree['filename']).replace(/^.*\//, '').replace(/\.so$/, '');
  return null;
}
