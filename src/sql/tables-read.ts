import type { Statement } from './statement.ts';

function collect(value: unknown, tables: Set<string>, ctes: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, tables, ctes);
    return;
  }
  if (value === null || typeof value !== 'object') return;
  for (const [key, child] of Object.entries(value)) {
    const node = child as { relname?: string; schemaname?: string; ctename?: string } | null;
    if (key === 'RangeVar' && node?.relname) {
      tables.add(node.schemaname && node.schemaname !== 'public' ? `${node.schemaname}.${node.relname}` : node.relname);
    }
    if (key === 'CommonTableExpr' && node?.ctename) ctes.add(node.ctename);
    collect(child, tables, ctes);
  }
}

/** Names of the tables and views that statements name anywhere, CTEs aside; schema `public` is left off. */
export function tablesRead(statements: Statement[]): string[] {
  const tables = new Set<string>();
  const ctes = new Set<string>();
  collect(statements.map((statement) => statement.tree), tables, ctes);
  return [...tables].filter((table) => !ctes.has(table)).sort();
}
