const isBare = (part: string): boolean => /^[a-z_][a-z0-9_$]*$/.test(part);

/** Writes a name, perhaps `schema.table`, as SQL needs it: bare where lower case and plain, else quoted. */
export function quoteName(name: string): string {
  return name
    .split('.')
    .map((part) => (isBare(part) ? part : `"${part.replaceAll('"', '""')}"`))
    .join('.');
}
