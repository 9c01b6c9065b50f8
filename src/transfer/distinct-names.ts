/** Names of columns, each once: a repeated one gets its number, and another where that is taken too. */
export function distinctNames(fields: readonly { name: string }[]): string[] {
  const given = new Set(fields.map(({ name }) => name));
  const seen = new Set<string>();
  return fields.map(({ name }, at) => {
    if (!seen.has(name)) {
      seen.add(name);
      return name;
    }
    let number = at + 1;
    while (given.has(`${name}_${String(number)}`)) number += 1;
    const other = `${name}_${String(number)}`;
    given.add(other);
    return other;
  });
}
