import type { Box } from './layout.ts';

const directions: Record<string, [number, number]> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/** The box next to one in the direction of an arrow key: near, and rather straight on than aside; null where there is none. */
export function neighbourOf(boxes: ReadonlyMap<string, Box>, from: string, key: string): string | null {
  const here = boxes.get(from);
  const [x, y] = directions[key] ?? [0, 0];
  if (!here || (x === 0 && y === 0)) return null;
  let best: { name: string; distance: number } | null = null;
  for (const [name, box] of boxes) {
    const right = box.x + box.width / 2 - here.x - here.width / 2;
    const down = box.y + box.height / 2 - here.y - here.height / 2;
    const along = right * x + down * y;
    const aside = Math.abs(right * y) + Math.abs(down * x);
    if (name === from || along <= 1 || aside > 3 * along) continue;
    const distance = along + 2 * aside;
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best?.name ?? null;
}
