import type { RailNode } from './rail-node.ts';

/** A line of the tree that is seen. */
export interface VisibleNode {
  node: RailNode;
  parent: string | null;
  isOpen: boolean;
}

/** True where a line can be opened: something is below it, or a definition to read. */
export const canOpen = ({ kind, children, definition, mark }: RailNode): boolean =>
  mark !== 'gone' && (children.length > 0 || (kind === 'part' && definition !== null));

/** The lines that are seen, from top to bottom. */
export function visibleNodes(
  nodes: readonly RailNode[],
  isOpen: (node: RailNode) => boolean,
  parent: string | null = null,
): VisibleNode[] {
  return nodes.flatMap((node) => {
    const open = canOpen(node) && isOpen(node);
    const below = open ? visibleNodes(node.children, isOpen, node.id) : [];
    return [{ node, parent, isOpen: open }, ...below];
  });
}

/** What a key of the tree does: moves to a line, opens or closes one. */
export type TreeMove = { focus: string } | { toggle: string } | null;

/** Follows the keys of a tree: up, down, first, last; right opens or goes in, left closes or goes out. */
export function treeMove(visible: readonly VisibleNode[], current: string, key: string): TreeMove {
  const at = visible.findIndex(({ node }) => node.id === current);
  const here = visible[at];
  const focus = (to: VisibleNode | undefined): TreeMove => (to ? { focus: to.node.id } : null);
  if (!here) return null;
  switch (key) {
    case 'ArrowDown':
      return focus(visible[at + 1]);
    case 'ArrowUp':
      return focus(visible[at - 1]);
    case 'Home':
      return focus(visible[0]);
    case 'End':
      return focus(visible.at(-1));
    case 'ArrowRight':
      if (!canOpen(here.node)) return null;
      return here.isOpen
        ? focus(visible[at + 1]?.parent === current ? visible[at + 1] : undefined)
        : { toggle: current };
    case 'ArrowLeft':
      if (here.isOpen) return { toggle: current };
      return here.parent === null ? null : { focus: here.parent };
    default:
      return null;
  }
}
