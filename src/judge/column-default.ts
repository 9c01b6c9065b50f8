import { numberKey, parseNumber } from './compare/decimal.ts';

const sameMoment = new Set(['current_timestamp', 'now()', 'transaction_timestamp()', 'localtimestamp']);

function unwrapped(text: string): string {
  let bare = text.trim();
  for (;;) {
    const inner = /^\(([^()]*)\)$/.exec(bare)?.[1] ?? bare.replace(/::"?[a-z_][\w ."]*(\(\d+(,\d+)?\))?(\[\])*$/i, '');
    if (inner.trim() === bare) return bare;
    bare = inner.trim();
  }
}

/** What a default's expression would print: constants without quotes and casts, calls in one spelling. */
function valueOf(text: string): string {
  const bare = unwrapped(text);
  const quoted = /^'((?:[^']|'')*)'$/.exec(bare)?.[1];
  if (quoted !== undefined) return quoted.replaceAll("''", "'");
  if (/^array\[\s*\]$/i.test(bare)) return '{}';
  const call = bare
    .toLowerCase()
    .replace(/\bpg_catalog\./g, '')
    .replace(/\s+/g, '');
  if (sameMoment.has(call)) return 'now()';
  if (call === '(now())' || call === 'current_date') return 'current_date';
  const number = parseNumber(bare);
  return number === null ? call : numberKey(number);
}

/**
 * True where a default does what is asked: `any`, `none`, a value as it prints (`pending`, `0`, `{}`), or a call
 * (`gen_random_uuid()`). `actual` is the catalog's expression, or null.
 */
export function isDefault(asked: string, actual: string | null): boolean {
  if (asked === 'any') return actual !== null;
  if (asked === 'none') return actual === null || /^null\b/i.test(actual);
  if (actual === null) return false;
  const [a, b] = [valueOf(asked), valueOf(actual)];
  const [x, y] = [parseNumber(a), parseNumber(b)];
  return a === b || (x !== null && y !== null && numberKey(x) === numberKey(y));
}
