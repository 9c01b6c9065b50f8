/** A table of a dataset, as its schema file makes it. */
export interface TableOutline {
  name: string;
  /** Its `create table` statement. */
  sql: string;
  /** Text of `comment on table`, or null. */
  comment: string | null;
}

/** The tables of a schema file in its order. Reads the course's own style: one statement begins a line and `);` ends one. */
export function tableOutlines(schemaSql: string): TableOutline[] {
  const comments = new Map<string, string>();
  for (const [, table = '', text = ''] of schemaSql.matchAll(/^comment on table (\S+) is '((?:[^']|'')*)';/gm)) {
    comments.set(table, text.replaceAll("''", "'"));
  }
  const statements = schemaSql.matchAll(/^create table (?:if not exists )?(\S+) \([\s\S]*?^\)[^;]*;/gm);
  return Array.from(statements, ([sql, name = '']) => ({ name, sql, comment: comments.get(name) ?? null }));
}
