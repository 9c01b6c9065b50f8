import { type Node, parseTree } from 'jsonc-parser';
import { parse as parseArray } from 'postgres-array';
import type { Cell } from '#engine/session.ts';
import { valueKind } from '#elements/cell/type-oids.ts';

/** A value inside a value. */
export interface ValueNode {
  /** Key in its object or place in its array, counted as PostgreSQL does: JSON from 0, arrays from 1. Empty at the root. */
  label: string;
  /** Text on one line: a leaf as it is written, a structure's beginning. */
  text: string;
  /** How a leaf is drawn: a text, SQL or JSON null, or any other value. */
  leaf: 'text' | 'null' | 'value' | null;
  /** Values inside; empty for a leaf. Made when asked. */
  children: () => ValueNode[];
  childCount: number;
  isObject: boolean;
}

const none = (): ValueNode[] => [];
const longestText = 200;

function jsonNode(source: string, node: Node, label: string): ValueNode {
  const text = source.slice(node.offset, node.offset + Math.min(node.length, longestText));
  const inside = node.children ?? [];
  if (node.type !== 'object' && node.type !== 'array') {
    const isText = node.type === 'string';
    const shown = isText ? String(node.value) : source.slice(node.offset, node.offset + node.length);
    const leaf = isText ? 'text' : node.type === 'null' ? 'null' : 'value';
    return { label, text: shown, leaf, children: none, childCount: 0, isObject: false };
  }
  const isObject = node.type === 'object';
  const childNodes = (): ValueNode[] =>
    inside.flatMap((child, at) => {
      if (!isObject) return [jsonNode(source, child, String(at))];
      const [key, value] = child.children ?? [];
      return key && value ? [jsonNode(source, value, String(key.value))] : [];
    });
  return { label, text, leaf: null, children: childNodes, childCount: inside.length, isObject };
}

type Nested = (string | null | Nested)[];

function arrayNode(value: Nested | Cell, label: string, firstPlace = 1): ValueNode {
  if (Array.isArray(value)) {
    const text = value
      .slice(0, 12)
      .map((one) => (Array.isArray(one) ? '{…}' : (one ?? 'NULL')).slice(0, 40))
      .join(', ');
    const children = (): ValueNode[] => value.map((one, at) => arrayNode(one, String(at + firstPlace)));
    return {
      label,
      text: `{${text}${value.length > 12 ? ', …' : ''}}`,
      leaf: null,
      children,
      childCount: value.length,
      isObject: false,
    };
  }
  const leaf = value === null ? 'null' : 'text';
  return { label, text: value ?? '', leaf, children: none, childCount: 0, isObject: false };
}

/** A JSON value or an array as a tree, every number as it is written; null for all other values and for what cannot be read. */
export function valueTree(cell: string, typeOid: number): ValueNode | null {
  const kind = valueKind(typeOid);
  try {
    if (kind === 'array') {
      const lowerBound = /^\[(-?\d+):/.exec(cell)?.[1] ?? '1';
      return arrayNode(
        parseArray(cell, (one: string) => one),
        '',
        Number(lowerBound),
      );
    }
    const root = kind === 'json' ? parseTree(cell) : undefined;
    return root?.children ? jsonNode(cell, root, '') : null;
  } catch {
    // Nested deeper than a script may go: its text is shown instead.
    return null;
  }
}
