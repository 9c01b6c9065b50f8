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

/** From box to box without anything between: one swing, level at both ends. */
function swung(points: readonly [Point, Point, Point, Point]): string {
  const [start, out, into, stop] = points;
  const pull = { x: Math.max(24, Math.abs(into.x - out.x) / 2) };
  const side = Math.sign(out.x - start.x);
  const first = { x: out.x + side * pull.x, y: out.y };
  const last = { x: into.x + Math.sign(into.x - stop.x) * pull.x, y: into.y };
  return `M${place(start)}L${place(out)}C${place(first)} ${place(last)} ${place(into)}L${place(stop)}`;
}

/** Past other boxes: through its bends, all of them drawn round. */
function rounded(points: readonly [Point, Point, ...Point[]]): string {
  const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });
  const [first, out, ...rest] = points;
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
    const between = isLoop ? [] : (bends.get(link.id) ?? []);
    const [out, into] = [turn(start, outward, reach), turn(stop, inward, reach)];
    const line = isLoop
      ? path([start, out, { x: Math.max(out.x, into.x), y: into.y }, stop])
      : between.length < 2
        ? swung([start, out, into, stop])
        : rounded([start, out, ...between, into, stop]);
    const bar = turn(stop, inward, 6);
    return [
      {
        link,
        line,
        foot: footOf(start, outward, link.isUnique),
        bar: `M${place({ x: bar.x, y: bar.y - 6 })}L${place({ x: bar.x, y: bar.y + 6 })}`,
        ring: link.isOptional ? turn(stop, inward, 14) : null,
      },
    ];
  });
}
