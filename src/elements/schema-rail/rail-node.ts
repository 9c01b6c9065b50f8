import type { SchemaChange } from '#observe/schema-changes.ts';
import type { SchemaFact } from '#observe/schema-facts.ts';
import type { UsageFact } from '#observe/usage-facts.ts';

/** One line of the tree with what is below it. */
export interface RailNode {
  /** Stable over drawings, unique in the tree. */
  id: string;
  kind: 'relation' | 'group' | 'column' | 'part';
  name: string;
  /** What it is for a screen reader, e.g. `table`, `column`, `index`; empty for groups. */
  what: string;
  /** Beside the name: rows, a type, a size. */
  words: string;
  /** Below the name. */
  lines: string[];
  key: 'pk' | 'fk' | 'uq' | '';
  isNullable: boolean;
  mark: SchemaChange['change'] | null;
  /** As SQL needs it written; null where there is nothing to insert. */
  insert: string | null;
  /** Relation whose rows can be looked at, as SQL needs it written. */
  look: string | null;
  /** Statement that makes it; null where it has none of its own. */
  definition: string | null;
  children: RailNode[];
}

/** A node with nothing but what is given. */
export function node(parts: Partial<RailNode> & Pick<RailNode, 'id' | 'kind' | 'name'>): RailNode {
  return {
    what: '',
    words: '',
    lines: [],
    key: '',
    isNullable: false,
    mark: null,
    insert: null,
    look: null,
    definition: null,
    children: [],
    ...parts,
  };
}

/** A group of nodes, none where it would be empty. */
export function group(id: string, name: string, children: RailNode[], words = ''): RailNode[] {
  return children.length === 0
    ? []
    : [node({ id, kind: 'group', name, children, words: words || String(children.length) })];
}

/** What the tree is drawn from. */
export interface RailFacts {
  schema: SchemaFact;
  usage: UsageFact | null;
  changes: readonly SchemaChange[];
}
