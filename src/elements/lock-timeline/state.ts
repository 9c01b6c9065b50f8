import type { CostLine } from '#explain/migration-cost.ts';
import type { LockExplanation } from '#explain/locks.ts';
import type { StaleRead, WitnessFact } from '#observe/migration-facts.ts';
import type { LaneMark } from './lanes.ts';
import type { TimelineModel } from './model.ts';
import type { Arrow, TimelinePlace } from './places.ts';

/** How far the proof of one lock has come. */
export type Proof = { phase: 'running' } | { phase: 'done'; fact: WitnessFact } | { phase: 'failed'; message: string };

/** The lock that is explained. */
export interface OpenCell {
  kind: 'cell';
  table: string;
  statement: number;
  sql: string;
  explanation: LockExplanation;
  messages: string[];
  /** Absent where nobody can prove it; null before it is asked for. */
  proof?: Proof | null;
}

/** The commit point that is explained. */
export interface OpenMark {
  kind: 'mark';
  mark: LaneMark;
}

/** What the statements would cost on larger tables. */
export interface CostState {
  rows: number;
  lines: CostLine[];
}

/** All that the drawing depends on. */
export interface TimelineState {
  model: TimelineModel;
  /** The one place that Tab reaches. */
  focus: TimelinePlace | null;
  open: OpenCell | OpenMark | null;
  cost: CostState;
  stale: { statement: number; stale: StaleRead[] } | null;
  /** Unique among the page's timelines, for the patterns. */
  id: string;
}

/** What the drawing's controls ask for. */
export interface TimelineActions {
  select(place: TimelinePlace): void;
  move(place: TimelinePlace, key: Arrow): void;
  close(): void;
  prove(place: { statement: number; table: string }): void;
  askCost(rows: number): void;
}
