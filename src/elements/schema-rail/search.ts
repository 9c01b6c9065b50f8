import type { RailNode } from './rail-node.ts';

/** What a search leaves of the tree. */
export interface Found {
  nodes: RailNode[];
  /** Names that hold the words. */
  count: number;
}

const everything = (nodes: readonly RailNode[], isMatch: (node: RailNode) => boolean): number =>
  nodes.reduce((sum, node) => sum + (isMatch(node) ? 1 : 0) + everything(node.children, isMatch), 0);

function kept(nodes: readonly RailNode[], isMatch: (node: RailNode) => boolean): RailNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'relation' && isMatch(node)) return [node];
    const children = kept(node.children, isMatch);
    if (children.length > 0) return [{ ...node, children }];
    return isMatch(node) ? [node] : [];
  });
}

/**
 * The nodes whose name holds the words, and columns by their type, with what they stand in; a relation found by its name
 * keeps all of its parts.
 */
export function searchTree(nodes: RailNode[], words: string): Found {
  const sought = words.trim().toLowerCase();
  const isNamed = ({ kind, name }: RailNode): boolean => kind !== 'group' && name.toLowerCase().includes(sought);
  const isMatch = (node: RailNode): boolean => isNamed(node) || (node.kind === 'column' && node.words.includes(sought));
  if (sought === '') return { nodes, count: everything(nodes, isNamed) };
  return { nodes: kept(nodes, isMatch), count: everything(nodes, isMatch) };
}
