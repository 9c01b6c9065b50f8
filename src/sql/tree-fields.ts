import type { Tree } from './statement.ts';

/** The fields of a node; none for anything else. */
export function fields(value: unknown): Tree {
  return value !== null && typeof value === 'object' ? (value as Tree) : {};
}

/** The items of a list field as nodes; none where it is absent. */
export function list(value: unknown): Tree[] {
  return Array.isArray(value) ? value.map(fields) : [];
}

/** True where a list of options holds one by that name, e.g. `concurrently` of REINDEX. */
export function hasOption(tree: Tree, listName: string, option: string): boolean {
  return list(tree[listName]).some((item) => fields(item['DefElem'])['defname'] === option);
}

/** A relation as facts name it: bare in schema `public`, else `schema.name`. */
export function rangeName(range: Tree): string {
  const { schemaname, relname } = range as { schemaname?: string; relname?: string };
  return schemaname && schemaname !== 'public' ? `${schemaname}.${relname}` : (relname ?? '');
}

/** The names a DROP statement gives, as facts name them. */
export function dropNames(tree: Tree): string[] {
  return list(tree['objects']).map((object) => {
    const parts = list(fields(object['List'])['items']).map((item) => String(fields(item['String'])['sval']));
    return parts[0] === 'public' ? parts.slice(1).join('.') : parts.join('.');
  });
}
