const aliases: Record<string, string> = {
  int: 'integer',
  int4: 'integer',
  serial: 'integer',
  serial4: 'integer',
  int8: 'bigint',
  bigserial: 'bigint',
  serial8: 'bigint',
  int2: 'smallint',
  smallserial: 'smallint',
  serial2: 'smallint',
  decimal: 'numeric',
  dec: 'numeric',
  float: 'double precision',
  float8: 'double precision',
  float4: 'real',
  bool: 'boolean',
  varchar: 'character varying',
  'char varying': 'character varying',
  char: 'character',
  bpchar: 'character',
  varbit: 'bit varying',
  timestamptz: 'timestamp with time zone',
  timestamp: 'timestamp without time zone',
  timetz: 'time with time zone',
  time: 'time without time zone',
};

interface TypeName {
  base: string;
  /** Length, precision and scale as written, without spaces; empty where none. */
  modifier: string;
  dimensions: number;
}

function parseType(text: string): TypeName {
  const bare = text
    .toLowerCase()
    .replaceAll('"', '')
    .replace(/\b(public|pg_catalog)\./g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const dimensions = bare.match(/\[\d*\]| array\b/g)?.length ?? 0;
  const element = bare.replace(/\[\d*\]| array\b/g, '');
  const modifier = /\(([^)]*)\)/.exec(element)?.[1]?.replaceAll(' ', '') ?? '';
  const written = element
    .replace(/\([^)]*\)/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const base = aliases[written] ?? written;
  return { base, modifier: base === 'numeric' ? modifier.replace(/,0$/, '') : modifier, dimensions };
}

/**
 * True where a column's type, as the catalog prints it, is the one asked. Aliases (`int4`, `varchar`, `timestamptz`,
 * `serial`) are the types they stand for; a length or precision counts only where one is asked.
 */
export function isSameType(asked: string, actual: string): boolean {
  const [a, b] = [parseType(asked), parseType(actual)];
  if (a.base !== b.base || a.dimensions !== b.dimensions) return false;
  return a.modifier === '' || a.modifier === b.modifier;
}
