/** A value as it stands in the file: numbers keep every digit, strings are decoded, JSON null is null. */
export interface JsonValue {
  kind: 'string' | 'number' | 'boolean' | 'null' | 'nested';
  text: string | null;
}

const kinds: Record<string, JsonValue['kind']> = {
  '"': 'string',
  '{': 'nested',
  '[': 'nested',
  t: 'boolean',
  f: 'boolean',
  n: 'null',
};

/** Offset past the string that opens at `start`. */
function stringEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at >= 0; at = text.indexOf('"', at + 1)) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at + 1;
  }
  return text.length;
}

/** Offset past the value that begins at `start`. */
function valueEnd(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"') {
      at = stringEnd(text, at) - 1;
      if (depth === 0) return at + 1;
    } else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (letter === ',' && depth === 0) return at;
  }
  return text.length;
}

const space = /\s*/y;

function skipSpace(text: string, at: number): number {
  space.lastIndex = at;
  space.exec(text);
  return space.lastIndex;
}

/** The fields of one object, the last of a repeated key. Throws a `SyntaxError` where the text is no JSON object. */
export function jsonFields(text: string): Map<string, JsonValue> {
  // The engine's own parser says whether it is JSON, but its numbers lose digits.
  const parsed: unknown = JSON.parse(text);
  if (parsed === null || typeof parsed !== 'object' || Array.isArray(parsed)) throw new SyntaxError('it is no object');
  const fields = new Map<string, JsonValue>();
  let at = skipSpace(text, text.indexOf('{') + 1);
  while (text[at] === '"') {
    const keyEnd = stringEnd(text, at);
    const key = JSON.parse(text.slice(at, keyEnd)) as string;
    const start = skipSpace(text, skipSpace(text, keyEnd) + 1);
    const end = valueEnd(text, start);
    const raw = text.slice(start, end).trimEnd();
    const kind = kinds[raw[0] ?? ''] ?? 'number';
    fields.set(key, { kind, text: kind === 'null' ? null : kind === 'string' ? (JSON.parse(raw) as string) : raw });
    at = skipSpace(text, end);
    if (text[at] !== ',') break;
    at = skipSpace(text, at + 1);
  }
  return fields;
}
