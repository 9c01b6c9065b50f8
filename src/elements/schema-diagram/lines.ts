import type { Box, DiagramLayout, Point } from './layout.ts';
import type { DiagramModel, Entity, Link } from './model.ts';
import { rowMiddle } from './size.ts';

/** A foreign key as drawn: its line, the foot where many rows may point from, the bar where they point at. */
export interface LinkLine {
  link: Link;
  line: string;
  foot: string;
  bar: string;
  /** A ring at the end pointed at, where a row may point at nothing. */
  ring: Point | null;
}

/** How far a line goes straight out of a box. */
const stub = 20;

const place = ({ x, y }: Point): string => `${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`;
const path = (points: readonly Point[]): string =>
  points.map((point, at) => `${at === 0 ? 'M' : 'L'}${place(point)}`).join('');

/** The same with every bend but the first and the last drawn round. */
function rounded(points: readonly Point[]): string {
  if (points.length < 4) return path(points);
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [first, out, ...rest] = points as [Point, Point, ...Point[]];
  const turns = rest.slice(0, -1);
  let text = `M${place(first)}L${place(middle(first, out))}Q${place(out)} ${place(middle(out, turns[0] ?? out))}`;
  for (const [at, turn] of turns.entries()) text += `Q${place(turn)} ${place(middle(turn, rest[at + 1] ?? turn))}`;
  return `${text}L${place(points.at(-1) ?? first)}`;
}

function end(box: Box, entity: Entity | undefined, column: string | undefined, side: 1 | -1): Point {
  const at = entity?.columns.findIndex(({ name }) => name === column) ?? 0;
  return { x: side === 1 ? box.x + box.width : box.x, y: box.y + rowMiddle(at) };
}

/** Three toes, or one bar where at most one row points from here. */
function footOf({ x, y }: Point, side: 1 | -1, isUnique: boolean): string {
  const out = x + side * 11;
  if (isUnique) return `M${place({ x: x + side * 8, y: y - 6 })}L${place({ x: x + side * 8, y: y + 6 })}`;
  return `M${place({ x, y: y - 6 })}L${place({ x: out, y })}L${place({ x, y: y + 6 })}`;
}

/** Draws every foreign key from its first column to the one it points at. */
export function linkLines({ entities, links }: DiagramModel, { boxes, bends }: DiagramLayout): LinkLine[] {
  const byName = new Map(entities.map((entity) => [entity.name, entity]));
  return links.flatMap((link) => {
    const from = boxes.get(link.from);
    const to = boxes.get(link.to);
    if (!from || !to) return [];
    const isLoop = link.from === link.to;
    const outward: 1 | -1 = isLoop || from.x <= to.x ? 1 : -1;
    const inward: 1 | -1 = isLoop ? 1 : outward === 1 ? -1 : 1;
    const start = end(from, byName.get(link.from), link.fromColumns[0], outward);
    const stop = end(to, byName.get(link.to), link.toColumns[0], inward);
    const turn = (point: Point, side: 1 | -1, far: number): Point => ({ x: point.x + side * far, y: point.y });
    const reach = isLoop ? 30 : stub;
    const middle = isLoop ? [] : (bends.get(link.id) ?? []);
    const points = [start, turn(start, outward, reach), ...middle, turn(stop, inward, reach), stop];
    const bar = turn(stop, inward, 6);
    return [
      {
        link,
        line: isLoop ? path(points) : rounded(points),
        foot: footOf(start, outward, link.isUnique),
        bar: `M${place({ x: bar.x, y: bar.y - 6 })}L${place({ x: bar.x, y: bar.y + 6 })}`,
        ring: link.isOptional ? turn(stop, inward, 14) : null,
      },
    ];
  });
}
