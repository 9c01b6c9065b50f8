import type { Box, Point } from './layout.ts';

/** The part of the sheet that is seen: its upper left corner, and how many CSS pixels a unit takes. */
export interface Camera extends Point {
  scale: number;
}

/** Size of the window on the sheet, in CSS pixels. */
export interface Frame {
  width: number;
  height: number;
}

const smallest = 0.12;
const largest = 3;
const margin = 24;

const limited = (scale: number): number => Math.min(largest, Math.max(smallest, scale));

/** Shows the whole sheet, at most at its own size. */
export function fitted(sheet: Frame, frame: Frame): Camera {
  const scale = limited(
    Math.min(
      1,
      (frame.width - 2 * margin) / Math.max(1, sheet.width),
      (frame.height - 2 * margin) / Math.max(1, sheet.height),
    ),
  );
  return {
    scale,
    x: sheet.width / 2 - frame.width / scale / 2,
    y: sheet.height / 2 - frame.height / scale / 2,
  };
}

/** Nears or leaves by a factor; what lies at a place of the frame, in CSS pixels, stays there. Default: its middle. */
export function zoomed(camera: Camera, factor: number, frame: Frame, at?: Point): Camera {
  const { x, y } = at ?? { x: frame.width / 2, y: frame.height / 2 };
  const scale = limited(camera.scale * factor);
  return { scale, x: camera.x + x / camera.scale - x / scale, y: camera.y + y / camera.scale - y / scale };
}

/** Moves the sheet below the frame, by CSS pixels. */
export function panned(camera: Camera, x: number, y: number): Camera {
  return { ...camera, x: camera.x - x / camera.scale, y: camera.y - y / camera.scale };
}

/** Brings a box into the frame, as it is where it is seen already, else into the middle. */
export function showing(camera: Camera, box: Box, frame: Frame): Camera {
  const width = frame.width / camera.scale;
  const height = frame.height / camera.scale;
  const isSeen =
    box.x >= camera.x &&
    box.y >= camera.y &&
    box.x + box.width <= camera.x + width &&
    box.y + box.height <= camera.y + height;
  if (isSeen) return camera;
  return { ...camera, x: box.x + box.width / 2 - width / 2, y: box.y + Math.min(box.height, height) / 2 - height / 2 };
}
