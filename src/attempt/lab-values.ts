import type { ColumnFact, RelationFact, SchemaFact } from '#observe/schema-facts.ts';

/** SQL of a value for row `i`, from 1, by the type's name without length or precision. */
const byType: Partial<Record<string, string>> = {
  smallint: '(i % 30000)::int2',
  integer: 'i',
  bigint: 'i::int8',
  real: 'i::float4 / 4',
  'double precision': 'i::float8 / 4',
  boolean: 'i % 2 = 0',
  date: "date '2026-01-01' + i % 365",
  'timestamp with time zone': "timestamptz '2026-01-01 00:00+07' + i * interval '1 minute'",
  'timestamp without time zone': "timestamp '2026-01-01 00:00' + i * interval '1 minute'",
  'time without time zone': "time '00:00' + i % 86400 * interval '1 second'",
  interval: "i * interval '1 minute'",
  uuid: "('00000000-0000-4000-8000-' || lpad(to_hex(i), 12, '0'))::uuid",
  json: "json_build_object('n', i)",
  jsonb: "jsonb_build_object('n', i)",
  bytea: "convert_to('row ' || i, 'UTF8')",
  inet: "'10.0.0.0'::inet + i",
  point: 'point(13.5 + i % 1000 * 0.001, 100.4 + i % 997 * 0.001)',
  int4range: 'int4range(i, i + 1)',
  int8range: 'int8range(i, i + 1)',
  daterange: "daterange(date '2026-01-01' + i, date '2026-01-02' + i)",
  tstzrange:
    "tstzrange(timestamptz '2026-01-01' + i * interval '1 hour', timestamptz '2026-01-01' + (i + 1) * interval '1 hour')",
};

function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** Cycles through values. */
function oneOf(values: string[], type: string): string {
  return `((array[${values.map(literal).join(', ')}])[(i - 1) % ${values.length} + 1])::${type}`;
}

/** Values a check lists for the column: `status = ANY (ARRAY['new'::text, 'done'::text])`. */
function listedValues(column: ColumnFact, table: RelationFact): string[] {
  const check = table.constraints.find(
    ({ type, columns, definition }) =>
      type === 'check' && columns.join() === column.name && /= ANY \(/.test(definition),
  );
  return [...(check?.definition.matchAll(/'((?:[^']|'')*)'::/g) ?? [])].map(([, value]) =>
    (value ?? '').replaceAll("''", "'"),
  );
}

function textValue(column: ColumnFact, length: number | null): string {
  const name = column.name.toLowerCase();
  const text = /e_?mail/.test(name)
    ? `'user' || i || '@example.com'`
    : /phone|mobile/.test(name)
      ? `'08' || lpad(i::text, 8, '0')`
      : `${literal(`${column.name} `)} || i`;
  if (length === null) return text;
  // The end of the text tells rows apart, so that is what is kept of it.
  return length < 12 ? `right(lpad(i::text, ${length}, '0'), ${length})` : `right(${text}, ${length})`;
}

function numericValue(scale: number, precision: number | null): string {
  const whole = precision === null ? 9 : Math.min(9, precision - scale);
  return `round((i % ${10 ** whole})::numeric${scale > 0 ? ' + 0.5' : ''}, ${scale})`;
}

/**
 * SQL of a value for row `i` of a column: different from row to row wherever the type has room. Null where none can be made
 * up for its type.
 */
export function valueOf(column: ColumnFact, table: RelationFact, schema: SchemaFact): string | null {
  const listed = listedValues(column, table);
  if (listed.length > 0) return oneOf(listed, column.type);
  const element = /^(.*)\[\]$/.exec(column.type)?.[1];
  if (element !== undefined) {
    const value = valueOf({ ...column, type: element }, table, schema);
    return value === null ? null : `array[${value}]`;
  }
  const [, base = column.type, first, second] =
    /^([a-z ]+?)(?:\((\d+)(?:,(-?\d+))?\))?(?: with(?:out)? time zone)?$/.exec(column.type) ?? [];
  if (base === 'text' || base === 'character varying' || base === 'character') {
    return textValue(column, first === undefined ? null : Number(first));
  }
  if (base === 'numeric') {
    return numericValue(
      Math.max(0, Number(second ?? (first === undefined ? 2 : 0))),
      first === undefined ? null : Number(first),
    );
  }
  const known = byType[column.type.replace(/\(\d+\)/, '')];
  if (known !== undefined) return known;
  const type = schema.types.find(({ name }) => name === column.type);
  return type?.kind === 'enum' && type.labels.length > 0 ? oneOf(type.labels, column.type) : null;
}
