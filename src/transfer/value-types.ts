/** Types that are proposed, the narrowest first. */
export const valueTypes = [
  'boolean',
  'integer',
  'bigint',
  'numeric',
  'date',
  'timestamp',
  'timestamptz',
  'uuid',
  'jsonb',
  'text',
] as const;
export type ValueType = (typeof valueTypes)[number];

const boolean = /^(?:true|false|t|f|yes|no)$/i;
const whole = /^-?(?:0|[1-9]\d*)$/;
const decimal = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:e[+-]?\d{1,3})?$/i;
const date = /^(\d{4})-(\d{2})-(\d{2})$/;
const moment = /^(\d{4})-(\d{2})-(\d{2})[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(z|[+-]\d{2}(?::?\d{2})?)?$/i;
const uuid = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i;

function fits(value: string, limit: bigint): boolean {
  const number = BigInt(value);
  return number >= -limit && number < limit;
}

function isDay(year: string | undefined, month: string | undefined, day: string | undefined): boolean {
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) > 0 && made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day);
}

function momentType(value: string): ValueType | undefined {
  const [, year, month, day, hour, minute, second = '0', zone] = moment.exec(value) ?? [];
  if (!isDay(year, month, day)) return undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  return zone === undefined ? 'timestamp' : 'timestamptz';
}

function isJson(value: string): boolean {
  if (!/^[[{]/.test(value)) return false;
  try {
    JSON.parse(value);
    return true;
  } catch {
    return false;
  }
}

/** The narrowest type whose every reader would take this value for the same thing. Days in an order of their own stay text. */
export function typeOfValue(text: string): ValueType {
  const value = text.trim();
  if (boolean.test(value)) return 'boolean';
  if (whole.test(value)) {
    if (value.length < 10 || fits(value, 2n ** 31n)) return 'integer';
    return fits(value, 2n ** 63n) ? 'bigint' : 'numeric';
  }
  if (decimal.test(value)) return 'numeric';
  const [, year, month, day] = date.exec(value) ?? [];
  if (isDay(year, month, day)) return 'date';
  if (uuid.test(value)) return 'uuid';
  return momentType(value) ?? (isJson(value) ? 'jsonb' : 'text');
}

/** Types that hold all values of the key's type too. */
const wider: Partial<Record<ValueType, readonly ValueType[]>> = {
  integer: ['bigint', 'numeric'],
  bigint: ['numeric'],
  date: ['timestamp', 'timestamptz'],
  timestamp: [],
};

/** The narrowest type for values of both types. */
export function commonType(one: ValueType, other: ValueType): ValueType {
  if (one === other || wider[other]?.includes(one)) return one;
  return wider[one]?.includes(other) ? other : 'text';
}
