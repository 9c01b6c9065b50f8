import { parseRaw } from './parser.ts';
import type { Tree } from './statement.ts';

type Names = Map<string, string>;

function nodes(value: unknown, visit: (type: string, node: Tree) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) nodes(item, visit);
  } else if (value !== null && typeof value === 'object') {
    for (const [key, child] of Object.entries(value)) {
      if (child !== null && typeof child === 'object' && !Array.isArray(child)) visit(key, child as Tree);
      nodes(child, visit);
    }
  }
}

function namesOf(trees: unknown): Names {
  const names: Names = new Map();
  const add = (name: unknown, prefix: string) => {
    if (typeof name === 'string' && !names.has(name)) names.set(name, `${prefix}${names.size + 1}`);
  };
  nodes(trees, (type, node) => {
    if (type === 'alias') add(node['aliasname'], 'alias');
    if (type === 'CommonTableExpr') add(node['ctename'], 'cte');
    if (type === 'ResTarget') add(node['name'], 'column');
  });
  return names;
}

const positional = new Set([
  'location',
  'stmt_location',
  'stmt_len',
  'rexpr_list_start',
  'rexpr_list_end',
  'list_start',
  'list_end',
]);

function canonical(value: unknown, names: Names): unknown {
  if (Array.isArray(value)) return value.map((item) => canonical(item, names));
  if (typeof value === 'string') return names.get(value) ?? value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !positional.has(key))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, child]) => [key, canonical(child, names)]),
  );
}

/**
 * A text that is equal for two scripts which differ only in spacing, comments and the names of aliases, CTEs and output
 * columns. Needs `loadParser()`. Throws where the text cannot be parsed.
 */
export function structureOf(text: string): string {
  const parsed = parseRaw(text);
  if ('message' in parsed) throw new Error(parsed.message);
  const trees = parsed.statements.map((statement) => statement.stmt);
  return JSON.stringify(canonical(trees, namesOf(trees)));
}
