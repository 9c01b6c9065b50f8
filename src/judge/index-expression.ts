/**
 * An index key or predicate in one spelling: lower case, without spaces, casts, quotes around names and brackets that
 * change nothing. Two texts that mean the same may still differ; two that mean different things stay different.
 */
export function plainExpression(text: string): string {
  let plain = text.toLowerCase().replace(/"([a-z_]\w*)"/g, '$1');
  plain = plain.replace(
    /::(?:character varying|double precision|timestamp with(?:out)? time zone|[a-z_][\w.]*)(\(\d+(,\d+)?\))?(\[\])*/g,
    '',
  );
  plain = plain
    .replace(/\s+/g, ' ')
    .replace(/ ?([^\w ']) ?/g, '$1')
    .trim();
  for (;;) {
    const next = plain
      .replace(/(^|[^\w)])\((\w+|'[^']*')\)/g, '$1$2')
      .replace(/^\(([^()]*(?:\([^()]*\)[^()]*)*)\)$/, '$1');
    if (next === plain) return plain;
    plain = next;
  }
}

/** One asked key: its expression and the direction, where the check states one. */
export interface AskedKey {
  expression: string;
  descending?: boolean;
}

/** Reads `requested_at desc` or `lower(email)`. */
export function askedKey(text: string): AskedKey {
  const direction = /\s+(asc|desc)\s*$/i.exec(text)?.[1]?.toLowerCase();
  const expression = plainExpression(text.replace(/\s+(asc|desc)\s*$/i, ''));
  return direction === undefined ? { expression } : { expression, descending: direction === 'desc' };
}
