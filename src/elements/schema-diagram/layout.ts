import { Graph, layout as layOut } from '@dagrejs/dagre';
import type { DiagramModel, Entity, Link } from './model.ts';
import { boxSize } from './size.ts';

/** A place on the sheet, in units of it. */
export interface Point {
  x: number;
  y: number;
}

/** A box on the sheet, by its upper left corner. */
export interface Box extends Point {
  width: number;
  height: number;
}

/** Where everything lies. */
export interface DiagramLayout {
  width: number;
  height: number;
  boxes: Map<string, Box>;
  /** Where a line bends between its ends, by link. */
  bends: Map<string, Point[]>;
}

const gap = 36;

interface Part {
  width: number;
  height: number;
  boxes: Map<string, Box>;
  bends: Map<string, Point[]>;
}

/** Tables that hang together, the largest group first; those without any link are one group each. */
function groupsOf({ entities, links }: DiagramModel): Entity[][] {
  const groupOf = new Map(entities.map(({ name }) => [name, name]));
  const rootOf = (name: string): string => {
    const above = groupOf.get(name) ?? name;
    return above === name ? name : rootOf(above);
  };
  for (const { from, to } of links) groupOf.set(rootOf(from), rootOf(to));
  const groups = new Map<string, Entity[]>();
  for (const entity of entities) {
    const root = rootOf(entity.name);
    groups.set(root, [...(groups.get(root) ?? []), entity]);
  }
  return [...groups.values()].sort((some, others) => others.length - some.length);
}

function layGroup(entities: readonly Entity[], links: readonly Link[]): Part {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 28, ranksep: 88, edgesep: 14 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const entity of entities) graph.setNode(entity.name, { ...boxSize(entity) });
  for (const { id, from, to } of links) if (from !== to) graph.setEdge(from, to, {}, id);
  layOut(graph);
  const boxes = new Map<string, Box>();
  for (const { name } of entities) {
    const { x = 0, y = 0, width = 0, height = 0 } = graph.node(name) as Partial<Box>;
    boxes.set(name, { x: x - width / 2, y: y - height / 2, width, height });
  }
  const bends = new Map<string, Point[]>();
  for (const { id, from, to } of links) {
    if (from === to) continue;
    const { points = [] } = graph.edge(from, to, id) as { points?: Point[] };
    bends.set(id, points.slice(1, -1));
  }
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return { width, height, boxes, bends };
}

/** Puts the parts on shelves, so that the sheet is about half as high again as it is wide on a desk. */
function shelved(parts: readonly Part[]): DiagramLayout {
  const area = parts.reduce((sum, { width, height }) => sum + (width + gap) * (height + gap), 0);
  const wide = Math.max(Math.sqrt(area) * 1.3, ...parts.map(({ width }) => width));
  const all: DiagramLayout = { width: 0, height: 0, boxes: new Map(), bends: new Map() };
  let at = { x: 0, y: 0, shelf: 0 };
  for (const { width, height, boxes, bends } of parts) {
    if (at.x > 0 && at.x + width > wide) at = { x: 0, y: at.y + at.shelf + gap, shelf: 0 };
    const moved = ({ x, y }: Point): Point => ({ x: x + at.x, y: y + at.y });
    for (const [name, box] of boxes) all.boxes.set(name, { ...box, ...moved(box) });
    for (const [id, points] of bends) all.bends.set(id, points.map(moved));
    all.width = Math.max(all.width, at.x + width);
    all.height = Math.max(all.height, at.y + height);
    at = { x: at.x + width + gap, y: at.y, shelf: Math.max(at.shelf, height) };
  }
  return all;
}

/** Lays the tables out: each group that hangs together by itself, from referring tables on the left to those referred to. */
export function diagramLayout(model: DiagramModel): DiagramLayout {
  const parts = groupsOf(model).map((entities) => {
    const names = new Set(entities.map(({ name }) => name));
    return layGroup(
      entities,
      model.links.filter(({ from }) => names.has(from)),
    );
  });
  return shelved(parts);
}
