import { numberKey, parseNumber } from './decimal.ts';

const token = /"((?:[^"\\]|\\.)*)"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return ['array', ...value.map(sorted)];
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return ['object', ...entries.map(([key, item]) => [key, sorted(item)])];
}

/** A text that is equal for equal JSON values: white space and key order aside, numbers exact. Null where it is no JSON. */
export function jsonKey(text: string): string | null {
  // Numbers travel through JSON.parse as marked strings, because as floats they would lose digits.
  const marked = text.replace(token, (whole, string: string | undefined) => {
    if (string !== undefined) return `"s${string}"`;
    const number = parseNumber(whole);
    return number === null ? whole : `"n${numberKey(number)}"`;
  });
  try {
    return JSON.stringify(sorted(JSON.parse(marked)));
  } catch {
    return null;
  }
}
