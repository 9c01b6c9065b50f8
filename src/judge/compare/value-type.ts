/** Values of one family are compared in one way. */
export type Family =
  | 'exact'
  | 'float'
  | 'text'
  | 'boolean'
  | 'date'
  | 'timestamp'
  | 'timestamptz'
  | 'interval'
  | 'json'
  | 'jsonb'
  | 'array'
  | 'other';

/** What a comparison needs to know of a column's type. */
export interface ValueType {
  family: Family;
  /** As PostgreSQL prints it, e.g. `timestamp with time zone`. */
  name: string;
  /** Type of the elements, for arrays. */
  element?: ValueType;
}

const scalars: Record<number, [Family, string]> = {
  16: ['boolean', 'boolean'],
  17: ['other', 'bytea'],
  18: ['text', '"char"'],
  19: ['text', 'name'],
  20: ['exact', 'bigint'],
  21: ['exact', 'smallint'],
  23: ['exact', 'integer'],
  25: ['text', 'text'],
  26: ['exact', 'oid'],
  114: ['json', 'json'],
  700: ['float', 'real'],
  701: ['float', 'double precision'],
  705: ['text', 'unknown'],
  790: ['other', 'money'],
  869: ['other', 'inet'],
  1042: ['text', 'character'],
  1043: ['text', 'character varying'],
  1082: ['date', 'date'],
  1083: ['other', 'time'],
  1114: ['timestamp', 'timestamp without time zone'],
  1184: ['timestamptz', 'timestamp with time zone'],
  1186: ['interval', 'interval'],
  1266: ['other', 'time with time zone'],
  1700: ['exact', 'numeric'],
  2950: ['other', 'uuid'],
  3802: ['jsonb', 'jsonb'],
};

const elementOf: Record<number, number> = {
  199: 114,
  791: 790,
  1000: 16,
  1001: 17,
  1002: 18,
  1003: 19,
  1005: 21,
  1007: 23,
  1009: 25,
  1014: 1042,
  1015: 1043,
  1016: 20,
  1021: 700,
  1022: 701,
  1028: 26,
  1041: 869,
  1115: 1114,
  1182: 1082,
  1183: 1083,
  1185: 1184,
  1187: 1186,
  1231: 1700,
  1270: 1266,
  2951: 2950,
  3807: 3802,
};

/** First oid that user-defined types get. */
const firstUserOid = 16_384;

/** The type behind a `pg_type.oid`. Enums and other user-defined types count as text, which is how they print. */
export function valueType(oid: number): ValueType {
  const element = elementOf[oid];
  if (element !== undefined) {
    const inner = valueType(element);
    return { family: 'array', name: `${inner.name}[]`, element: inner };
  }
  const [family, name] = scalars[oid] ?? (oid >= firstUserOid ? ['text', 'user-defined'] : ['other', `type ${oid}`]);
  return { family, name };
}

const kin: Partial<Record<Family, string>> = { exact: 'number', float: 'number', json: 'json', jsonb: 'json' };

/**
 * True where two types hold the same kind of value. Lenient: any number is a number and json is jsonb. Strict: exact and
 * binary numbers, json and jsonb are told apart.
 */
export function isSameKind(a: ValueType, b: ValueType, strict: boolean): boolean {
  if (a.element && b.element) return isSameKind(a.element, b.element, strict);
  if (a.family === 'other' || b.family === 'other') return a.name === b.name;
  if (strict) return a.family === b.family;
  return (kin[a.family] ?? a.family) === (kin[b.family] ?? b.family);
}
