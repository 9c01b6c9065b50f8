import type { Tree } from '#sql/statement.ts';

/** What an operator may know besides the tree. */
export interface MutationContext {
  /** False where the task asks for no order: then sorting the outermost query is no part of the answer. */
  orderJudged: boolean;
  /** False where no check looks at locks: then CONCURRENTLY is a matter of taste. */
  locksJudged: boolean;
  /** False where the script is never run twice: then IF EXISTS is a matter of taste. */
  rerunJudged: boolean;
  /** True where a first choice made too few mutants: then no list of alternatives is cut short. */
  isThorough: boolean;
  /** Columns of a table of the start state, empty where unknown. */
  columnsOf: (table: string) => string[];
  /** Other indexes of an index's table in the start state that keep no constraint, empty where unknown. */
  indexesBeside: (index: string) => string[];
}

/** One small change to a syntax tree. */
export interface Edit {
  /** What is changed, in a few words, e.g. `inner join → left join`. */
  label: string;
  /** Changes the node in place. `holder` holds it under the key `type`, for edits that replace it. */
  apply: (node: Tree, holder: Tree) => void;
}

/** A place in a tree. */
export interface Site {
  /** Key under which the node stands: its type, or the field for nodes without a wrapper (`larg`, `over`). */
  type: string;
  node: Tree;
  /** Keys from the root, e.g. `['SelectStmt', 'whereClause', 'A_Expr']`. */
  path: (string | number)[];
}

/** A family of changes: given a place, all edits that make sense there. */
export type Operator = (site: Site, context: MutationContext) => Edit[];

/** A list field of a node, empty where it is absent. */
export function listOf(node: Tree, field: string): Tree[] {
  const list = node[field];
  return Array.isArray(list) ? (list as Tree[]) : [];
}

/** A node field of a node, or null. */
export function treeOf(node: Tree, field: string): Tree | null {
  const child = node[field];
  return child !== null && typeof child === 'object' && !Array.isArray(child) ? (child as Tree) : null;
}

/** A text field of a node, or the text given where it is absent. */
export function wordOf(node: Tree | null | undefined, field: string, otherwise = ''): string {
  const value = node?.[field];
  return typeof value === 'string' ? value : otherwise;
}

/** The text of `{String: {sval}}`. */
export function stringOf(item: Tree | undefined): string {
  const value = item ? treeOf(item, 'String')?.['sval'] : undefined;
  return typeof value === 'string' ? value : '';
}

/** An edit that sets one field. */
export function setField(label: string, field: string, value: unknown): Edit {
  return { label, apply: (node) => void (node[field] = value) };
}

/** An edit that takes fields away. */
export function dropFields(label: string, ...fields: string[]): Edit {
  return {
    label,
    apply: (node) => {
      for (const field of fields) delete node[field];
    },
  };
}

/** An edit for each item of a list field: takes it away. None where it would leave nothing, unless `mayEmpty`. */
export function dropEach(node: Tree, field: string, name: string, mayEmpty = false): Edit[] {
  const items = listOf(node, field);
  if (items.length === 0 || (items.length === 1 && !mayEmpty)) return [];
  return items.map((_, index) => ({
    label: `drop ${name} ${index + 1}`,
    apply: (target) => {
      const rest = listOf(target, field).filter((__, place) => place !== index);
      if (rest.length > 0) target[field] = rest;
      else delete target[field];
    },
  }));
}

/** An edit for each pair of neighbours in a list field: swaps them. */
export function swapNeighbours(node: Tree, field: string, name: string): Edit[] {
  return listOf(node, field)
    .slice(1)
    .map((_, index) => ({
      label: `swap ${name} ${index + 1} and ${index + 2}`,
      apply: (target) => {
        const items = [...listOf(target, field)];
        const [first, second] = [items[index], items[index + 1]];
        if (first && second) items.splice(index, 2, second, first);
        target[field] = items;
      },
    }));
}
