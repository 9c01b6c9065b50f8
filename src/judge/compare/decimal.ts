/** A number exactly as written: `coefficient` × 10^-`scale`, without trailing zeros. */
export interface Decimal {
  coefficient: bigint;
  scale: number;
}

/** A number as PostgreSQL prints one. */
export type NumberValue = Decimal | 'NaN' | 'Infinity' | '-Infinity';

/** Beyond every exponent that PostgreSQL prints. */
const largestExponent = 400;

/** Reads a number as PostgreSQL prints it, exponents included; null where the text is none. */
export function parseNumber(text: string): NumberValue | null {
  if (text === 'NaN' || text === 'Infinity' || text === '-Infinity') return text;
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  if (whole + fraction === '' || Math.abs(exponent) > largestExponent) return null;
  const digits = (whole + fraction).replace(/0+$/, '');
  const dropped = whole.length + fraction.length - digits.length;
  const coefficient = BigInt(digits === '' ? 0 : digits);
  if (coefficient === 0n) return { coefficient, scale: 0 };
  return { coefficient: sign === '-' ? -coefficient : coefficient, scale: fraction.length - exponent - dropped };
}

/** A text that is equal for equal numbers: 1.10, 1.1 and 11e-1 give one text, and so do 0 and -0. */
export function numberKey(value: NumberValue): string {
  return typeof value === 'string' ? value : `${value.coefficient}e${-value.scale}`;
}

function raised(value: Decimal, scale: number): bigint {
  return value.coefficient * 10n ** BigInt(scale - value.scale);
}

/** Negative, zero or positive. NaN is the largest number and equal to itself, as in PostgreSQL. */
export function compareNumbers(a: NumberValue, b: NumberValue): number {
  const rank = (value: NumberValue) =>
    value === 'NaN' ? 2 : value === 'Infinity' ? 1 : value === '-Infinity' ? -1 : 0;
  if (typeof a === 'string' || typeof b === 'string') return rank(a) - rank(b);
  const scale = Math.max(a.scale, b.scale);
  const difference = raised(a, scale) - raised(b, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounds half away from zero, as `round(numeric, decimals)` does. */
export function roundNumber(value: NumberValue, decimals: number): NumberValue {
  if (typeof value === 'string' || value.scale <= decimals) return value;
  const unit = 10n ** BigInt(value.scale - decimals);
  const size = value.coefficient < 0n ? -value.coefficient : value.coefficient;
  const rounded = (size + unit / 2n) / unit;
  const digits = String(rounded).replace(/0+$/, '');
  if (digits === '') return { coefficient: 0n, scale: 0 };
  const scale = decimals - (String(rounded).length - digits.length);
  return { coefficient: value.coefficient < 0n ? -BigInt(digits) : BigInt(digits), scale };
}

/** True where two binary numbers agree to nine digits, or both are next to nothing: sums depend on their order. */
export function isNearlyEqual(a: string, b: string): boolean {
  const [x, y] = [Number(a), Number(b)];
  if (!Number.isFinite(x) || !Number.isFinite(y)) return Object.is(x, y);
  return Math.abs(x - y) <= Math.max(1e-12, 1e-9 * Math.max(Math.abs(x), Math.abs(y)));
}
