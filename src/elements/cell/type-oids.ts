/** What a column's values are, as far as drawing, order and copying need to know. */
export type ValueKind = 'number' | 'time' | 'interval' | 'boolean' | 'json' | 'array' | 'bytes' | 'text';

/** `pg_type.oid` of PostgreSQL's own types by name; fixed in every version. */
const oids: Record<ValueKind, Record<string, number>> = {
  number: { int2: 21, int4: 23, int8: 20, float4: 700, float8: 701, numeric: 1700, money: 790, oid: 26 },
  time: { date: 1082, timestamp: 1114, timestamptz: 1184, time: 1083, timetz: 1266 },
  interval: { interval: 1186 },
  boolean: { bool: 16 },
  json: { json: 114, jsonb: 3802 },
  bytes: { bytea: 17 },
  array: {
    'bool[]': 1000,
    'bytea[]': 1001,
    'int2[]': 1005,
    'int4[]': 1007,
    'text[]': 1009,
    'bpchar[]': 1014,
    'varchar[]': 1015,
    'int8[]': 1016,
    'float4[]': 1021,
    'float8[]': 1022,
    'name[]': 1003,
    'oid[]': 1028,
    'timestamp[]': 1115,
    'date[]': 1182,
    'time[]': 1183,
    'timestamptz[]': 1185,
    'interval[]': 1187,
    'json[]': 199,
    'numeric[]': 1231,
    'uuid[]': 2951,
    'jsonb[]': 3807,
  },
  text: {
    text: 25,
    varchar: 1043,
    bpchar: 1042,
    name: 19,
    uuid: 2950,
    inet: 869,
    cidr: 650,
    xml: 142,
    tsvector: 3614,
    point: 600,
    int4range: 3904,
    tsrange: 3908,
    tstzrange: 3910,
    daterange: 3912,
  },
};

const known = new Map(
  Object.entries(oids).flatMap(([kind, types]) =>
    Object.entries(types).map(([name, oid]) => [oid, { kind: kind as ValueKind, name }] as const),
  ),
);

/** What a type's values are; text for enums and every other type that is not PostgreSQL's own. */
export function valueKind(typeOid: number): ValueKind {
  return known.get(typeOid)?.kind ?? 'text';
}

/** The type's name, e.g. `int4`; null for types that are not listed here. */
export function typeName(typeOid: number): string | null {
  return known.get(typeOid)?.name ?? null;
}

/** Whether a type's values are numbers, which stand at the right. */
export function isNumeric(typeOid: number): boolean {
  return valueKind(typeOid) === 'number';
}
