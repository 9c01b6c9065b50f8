import { arrows, isSamePlace, placeKey, type TimelinePlace } from './places.ts';
import type { TimelineActions, TimelineState } from './state.ts';

/** What makes a place of the drawing a button, for use as attributes. */
export interface PlaceBinding {
  tabindex: 0 | -1;
  expanded: 'true' | 'false';
  key: string;
  click: () => void;
  keydown: (event: KeyboardEvent) => void;
}

function openPlace({ open }: TimelineState): TimelinePlace | null {
  if (open?.kind === 'cell') return { kind: 'cell', table: open.table, statement: open.statement };
  return open ? { kind: 'mark', app: open.mark.app, statement: open.mark.statement } : null;
}

/** Ties a place to the keyboard and the pointer. */
export function bindPlace(place: TimelinePlace, state: TimelineState, actions: TimelineActions): PlaceBinding {
  return {
    tabindex: isSamePlace(state.focus, place) ? 0 : -1,
    expanded: isSamePlace(openPlace(state), place) ? 'true' : 'false',
    key: placeKey(place),
    click: () => actions.select(place),
    keydown: (event) => {
      const arrow = arrows.find((name) => name === event.key);
      if (event.key === 'Enter' || event.key === ' ') actions.select(place);
      else if (event.key === 'Escape') actions.close();
      else if (arrow) actions.move(place, arrow);
      else return;
      event.preventDefault();
    },
  };
}
