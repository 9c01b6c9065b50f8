import type { DiagramLayout } from './layout.ts';
import type { LinkLine } from './lines.ts';
import type { DiagramModel, Entity, Link } from './model.ts';

/** All that the diagram's drawing depends on, but where the sheet lies in its frame. */
export interface DiagramState {
  model: DiagramModel;
  layout: DiagramLayout;
  lines: LinkLine[];
  /** The table whose keys are listed beside. */
  chosen: string | null;
  /** Tables followed before the chosen one, the latest last. */
  trail: string[];
  words: string;
  /** Tables that match the words; null without words. */
  hits: ReadonlySet<string> | null;
}

export interface DiagramActions {
  choose(name: string | null): void;
  /** Goes along a foreign key. */
  follow(name: string): void;
  back(): void;
  search(words: string): void;
  nextHit(): void;
  zoom(factor: number): void;
  fit(): void;
  save(): void;
  look(relation: string): void;
  tableKey(event: KeyboardEvent, name: string): void;
  sheetKey(event: KeyboardEvent): void;
  tableFocus(name: string): void;
}

/** Tables whose name, or a column's, holds the words. */
export function hitsOf({ entities }: DiagramModel, words: string): ReadonlySet<string> | null {
  const sought = words.trim().toLowerCase();
  if (sought === '') return null;
  const isHit = ({ name, columns }: Entity): boolean =>
    [name, ...columns.map((column) => column.name)].some((one) => one.toLowerCase().includes(sought));
  return new Set(entities.filter(isHit).map(({ name }) => name));
}

/** How a foreign key reads from the table that has it, e.g. `customer_id → customers.id`. */
export const linkWords = ({ fromColumns, to, toColumns }: Link): string =>
  `${fromColumns.join(', ')} → ${to} (${toColumns.join(', ')})`;

/** How a foreign key reads from the table it points at, e.g. `stops.job_id`. */
export const backWords = ({ from, fromColumns }: Link): string => `${from} (${fromColumns.join(', ')})`;

/** What a line means at both ends, in words. */
export function meaningWords({ isUnique, isOptional, onDelete }: Link): string {
  const parts = [
    isUnique ? 'at most one row' : 'many rows',
    isOptional ? 'may point at none' : 'each points at one',
    onDelete === null || onDelete === 'no-action' ? '' : `on delete ${onDelete.replace('-', ' ')}`,
  ];
  return parts.filter((part) => part !== '').join(', ');
}
