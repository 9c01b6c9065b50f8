import type { TimelineModel } from './model.ts';

/** A place in the drawing that can be selected: a lock, or what an application met. */
export type TimelinePlace =
  { kind: 'cell'; table: string; statement: number } | { kind: 'mark'; app: 'old' | 'new'; statement: number };

export const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'] as const;
export type Arrow = (typeof arrows)[number];

/** True where both name one place. */
export function isSamePlace(a: TimelinePlace | null, b: TimelinePlace): boolean {
  if (a?.statement !== b.statement) return false;
  return a.kind === 'cell' ? b.kind === 'cell' && a.table === b.table : b.kind === 'mark' && a.app === b.app;
}

/** The place as one text, to find it by. */
export function placeKey(place: TimelinePlace): string {
  return `${place.kind} ${place.statement} ${place.kind === 'cell' ? place.table : place.app}`;
}

/** Rows of places from top to bottom, without empty ones. */
function tracksOf({ rows, lanes }: TimelineModel): TimelinePlace[][] {
  const cells = rows.map((row) =>
    row.cells.map(({ table, statement }): TimelinePlace => ({ kind: 'cell', table, statement })),
  );
  const marks = lanes.map((lane) =>
    lane.marks.map(({ app, statement }): TimelinePlace => ({ kind: 'mark', app, statement })),
  );
  return [...cells, ...marks].filter((track) => track.length > 0);
}

/** Which place the arrow keys lead to from `from`; the same one at an edge. */
export function neighbour(model: TimelineModel, from: TimelinePlace, key: Arrow): TimelinePlace {
  const tracks = tracksOf(model);
  const at = tracks.findIndex((track) => track.some((place) => isSamePlace(place, from)));
  const step = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  if (key === 'ArrowLeft' || key === 'ArrowRight') {
    const track = tracks[at] ?? [];
    return track[track.findIndex((place) => isSamePlace(place, from)) + step] ?? from;
  }
  const distance = ({ statement }: TimelinePlace) => Math.abs(statement - from.statement);
  return (tracks[at + step] ?? []).toSorted((a, b) => distance(a) - distance(b))[0] ?? from;
}

/** Where Tab first leads: a marked lock, else any lock, else the first commit point. */
export function firstPlace(model: TimelineModel): TimelinePlace | null {
  const cells = model.rows.flatMap((row) => row.cells);
  const cell = cells.find(({ flagged }) => flagged) ?? cells[0];
  if (cell) return { kind: 'cell', table: cell.table, statement: cell.statement };
  return tracksOf(model)[0]?.[0] ?? null;
}
