/** A type by the short name that PostgreSQL takes for it too, e.g. `timestamptz`, where its own is long. */
export function shortType(type: string): string {
  return type
    .replace(/^timestamp(\(\d\))? with time zone/, 'timestamptz$1')
    .replace(/^timestamp(\(\d\))? without time zone/, 'timestamp$1')
    .replace(/^time(\(\d\))? with time zone/, 'timetz$1')
    .replace(/^time(\(\d\))? without time zone/, 'time$1')
    .replace('character varying', 'varchar')
    .replace('double precision', 'float8');
}
