import { type Camera, type Frame, panned, zoomed } from './camera.ts';

/** What a gesture needs of the sheet. */
export interface Sheet {
  camera(): Camera;
  frame(): Frame;
  move(camera: Camera): void;
}

/** A pointer that moved less than this was a click, in CSS pixels. */
const still = 4;

/** Dragging moves the sheet, two fingers and the wheel with Ctrl zoom it, the wheel alone moves it. Ends with `signal`. */
export function followPointers(place: HTMLElement, sheet: Sheet, signal: AbortSignal): void {
  const down = new Map<number, { x: number; y: number }>();
  let moved = 0;
  const inFrame = (x: number, y: number): { x: number; y: number } => {
    const { left, top } = place.getBoundingClientRect();
    return { x: x - left, y: y - top };
  };
  const spread = (): { far: number; middle: { x: number; y: number } } => {
    const [one = { x: 0, y: 0 }, two = one] = [...down.values()];
    return { far: Math.hypot(one.x - two.x, one.y - two.y), middle: inFrame((one.x + two.x) / 2, (one.y + two.y) / 2) };
  };
  place.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0) return;
      if (down.size === 0) moved = 0;
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
    },
    { signal },
  );
  place.addEventListener(
    'pointermove',
    (event) => {
      const last = down.get(event.pointerId);
      if (!last) return;
      const before = spread();
      down.set(event.pointerId, { x: event.clientX, y: event.clientY });
      const by = { x: event.clientX - last.x, y: event.clientY - last.y };
      moved += Math.abs(by.x) + Math.abs(by.y);
      if (moved > still && !place.hasPointerCapture(event.pointerId)) place.setPointerCapture(event.pointerId);
      if (down.size === 1) return sheet.move(panned(sheet.camera(), by.x, by.y));
      const after = spread();
      const near = zoomed(sheet.camera(), after.far / Math.max(1, before.far), sheet.frame(), after.middle);
      sheet.move(panned(near, after.middle.x - before.middle.x, after.middle.y - before.middle.y));
    },
    { signal },
  );
  const lift = (event: PointerEvent): void => void down.delete(event.pointerId);
  for (const type of ['pointerup', 'pointercancel'] as const) place.addEventListener(type, lift, { signal });
  // A drag that ends over a table is no click on it.
  place.addEventListener(
    'click',
    (event) => {
      if (moved > still) event.stopPropagation();
    },
    { signal, capture: true },
  );
  place.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const next = event.ctrlKey
        ? zoomed(sheet.camera(), Math.exp(-event.deltaY / 240), sheet.frame(), inFrame(event.clientX, event.clientY))
        : panned(sheet.camera(), -event.deltaX, -event.deltaY);
      sheet.move(next);
    },
    { signal, passive: false },
  );
}
