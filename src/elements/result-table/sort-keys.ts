import { type ValueKind, valueKind } from '#elements/cell/type-oids.ts';

/** What a value is ordered by: first a number, then, among equal ones, something exact. */
export interface SortKey {
  value: number;
  /** Compared where `value` is equal; '' where that says it all. */
  rest: string;
}

/** A decimal without sign, exponent and needless zeros: its digits, and how many stand before the point. */
interface Decimal {
  digits: string;
  point: number;
}

function decimal(text: string): Decimal {
  const [, whole = '', part = '', exponent = '0'] = /^[-+]?(\d*)(?:\.(\d*))?(?:e([-+]?\d+))?$/i.exec(text) ?? [];
  const all = whole + part;
  const digits = all.replace(/^0+/, '');
  return { digits: digits.replace(/0+$/, ''), point: whole.length + Number(exponent) - (all.length - digits.length) };
}

/** Compares two decimals in PostgreSQL's text by all their digits, where their nearest floats are equal. */
export function compareDecimals(a: string, b: string): number {
  const sign = a.startsWith('-') ? -1 : 1;
  const [left, right] = [decimal(a), decimal(b)];
  if (left.digits === '' || right.digits === '') return 0;
  if (left.point !== right.point) return sign * (left.point - right.point);
  if (left.digits === right.digits) return 0;
  return left.digits < right.digits ? -sign : sign;
}

const secondsPerDay = 86_400;

/** Seconds of a zone's offset as PostgreSQL prints it: `+07`, `-03:30`, `+06:42:04`. */
function offsetSeconds(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(1).split(':').map(Number);
  return (text.startsWith('-') ? -1 : 1) * (hours * 3600 + minutes * 60 + seconds);
}

const stamp = /^(?:(\d{4,})-(\d\d)-(\d\d))?(?:\s?(\d\d):(\d\d):(\d\d)(?:\.(\d+))?)?([+-]\d\d(?::\d\d){0,2})?( BC)?$/;

/** Seconds since 2000 of a date, time or timestamp in ISO style, its zone counted in; null for other styles. */
function timeKey(text: string): SortKey | null {
  if (text === 'infinity') return { value: Infinity, rest: '' };
  if (text === '-infinity') return { value: -Infinity, rest: '' };
  const found = stamp.exec(text);
  if (!found || text === '') return null;
  const [, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', offset, bc] = found;
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second) - (offset ? offsetSeconds(offset) : 0);
  const days = year === undefined ? 0 : daysOf(bc ? 1 - Number(year) : Number(year), Number(month), Number(day));
  return { value: days * secondsPerDay + seconds, rest: fraction.padEnd(6, '0') };
}

/** Days since 2000-03-01 in the Gregorian calendar, which PostgreSQL counts backwards without end. */
function daysOf(year: number, month: number, day: number): number {
  const years = (month <= 2 ? year - 1 : year) - 2000;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return years * 365 + Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400) + dayOfYear;
}

const intervalUnits: [RegExp, number][] = [
  [/([-+]?\d+) years?/, 360 * secondsPerDay],
  [/([-+]?\d+) mons?/, 30 * secondsPerDay],
  [/([-+]?\d+) days?/, secondsPerDay],
];

/** Seconds of an interval as PostgreSQL compares it: a month of 30 days, a day of 24 hours. */
function intervalKey(text: string): SortKey {
  let value = 0;
  for (const [unit, seconds] of intervalUnits) value += Number(unit.exec(text)?.[1] ?? 0) * seconds;
  const [, sign, hours, minutes, seconds] = /([-+]?)(\d+):(\d\d):(\d\d(?:\.\d+)?)$/.exec(text) ?? [];
  const clock = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return { value: value + (sign === '-' ? -clock : clock), rest: '' };
}

function numberKey(text: string): SortKey {
  if (text === 'NaN') return { value: Infinity, rest: 'NaN' };
  if (text.endsWith('Infinity')) return { value: text.startsWith('-') ? -Infinity : Infinity, rest: text };
  const plain = text.replace(/[$,]/g, '');
  return { value: Number(plain), rest: plain };
}

const keyMakers: Partial<Record<ValueKind, (text: string) => SortKey | null>> = {
  number: numberKey,
  time: timeKey,
  interval: intervalKey,
};

/** Keys of a column's values by its type; null where the values are compared as text. */
export function sortKeys(texts: readonly (string | null)[], typeOid: number): (SortKey | null)[] | null {
  const make = keyMakers[valueKind(typeOid)];
  if (!make) return null;
  const keys: (SortKey | null)[] = [];
  for (const text of texts) {
    const key = text === null ? null : make(text);
    // One value printed in a style that is not known, and all are compared as text.
    if (text !== null && (!key || Number.isNaN(key.value))) return null;
    keys.push(key);
  }
  return keys;
}

/** Ranks what has no digits: every number, then Infinity, then NaN, as PostgreSQL does. */
const special: Record<string, number> = { '-Infinity': 0, Infinity: 2, NaN: 3 };

/** Compares two keys of one column. */
export function compareKeys(a: SortKey, b: SortKey, isNumber: boolean): number {
  if (a.value !== b.value) return a.value < b.value ? -1 : 1;
  if (!isNumber) return a.rest < b.rest ? -1 : Number(a.rest > b.rest);
  if (a.rest === b.rest) return 0;
  const [left, right] = [special[a.rest] ?? 1, special[b.rest] ?? 1];
  return left === right ? compareDecimals(a.rest, b.rest) : left - right;
}
