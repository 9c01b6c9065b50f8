/** Words that PostgreSQL 18 does not take as the bare name of a table. Source: `pg_get_keywords()`, classes R and T. */
const reserved: ReadonlySet<string> = new Set(
  (
    'all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate ' +
    'collation column concurrently constraint create cross current_catalog current_date current_role current_schema ' +
    'current_time current_timestamp current_user default deferrable desc distinct do else end except false fetch ' +
    'for foreign freeze from full grant group having ilike in initially inner intersect into is isnull join lateral ' +
    'leading left like limit localtime localtimestamp natural not notnull null offset on only or order outer ' +
    'overlaps placing primary references returning right select session_user similar some symmetric system_user ' +
    'table tablesample then to trailing true union unique user using variadic verbose when where window with '
  )
    .trim()
    .split(' '),
);

/** One identifier as SQL needs it written: bare where that means the same, else quoted. */
export function quoteIdentifier(name: string): string {
  const isBare = /^[a-z_][a-z0-9_$]*$/.test(name) && !reserved.has(name);
  return isBare ? name : `"${name.replaceAll('"', '""')}"`;
}

/** A relation, type or function of facts, `name` in schema public or else `schema.name`, as SQL needs it written. */
export function quoteName(schema: string, name: string): string {
  const isQualified = schema !== 'public' && schema !== '' && name.startsWith(`${schema}.`);
  return isQualified
    ? `${quoteIdentifier(schema)}.${quoteIdentifier(name.slice(schema.length + 1))}`
    : quoteIdentifier(name);
}
