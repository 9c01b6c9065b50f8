import type { Progress } from '#engine/host.ts';
import type { RowsReply } from '#engine/session.ts';
import type { ScratchDatabase } from '#progress/scratch.ts';
import { observeAdvice } from '#explain/observe-advice.ts';

/** What came of a panel's query. */
export type PanelOutcome =
  | { kind: 'idle' }
  | { kind: 'running' }
  | { kind: 'answered'; reply: RowsReply; /** What to do, where that is certain. */ advice: string | null }
  | { kind: 'missing'; extension: string }
  | {
      kind: 'failed';
      code: string;
      message: string;
      hint: string | null;
      /** In the query; null where it is not known. */ line: number | null;
    };

/** A panel as shown. */
export interface PanelState {
  outcome: PanelOutcome;
  /** Its query as changed by the reader; null where it is as it came. */
  changed: string | null;
  isEditing: boolean;
  isCopied: boolean;
}

/** All that the laboratory's drawing depends on. */
export interface ObserveState {
  /** Which of the databases: the course's, then the reader's own. */
  at: number;
  /** The reader's own, from the playground. */
  own: ScratchDatabase[];
  /** How far the engine's start has come; null where nothing starts. */
  starting: Progress | 'asked' | null;
  /** What runs, in words; null where nothing does. */
  busy: string | null;
  /** True while the laboratory's prepared transaction holds its locks. */
  isHeld: boolean;
  /** What was done last, in words. */
  note: string;
  trouble: string | null;
}

export const initialPanel: PanelState = { outcome: { kind: 'idle' }, changed: null, isEditing: false, isCopied: false };

/** What came of a query that returned rows. Advice is for the query as it came, not for a changed one. */
export function answered(slug: string, reply: RowsReply, isChanged: boolean): PanelOutcome {
  const rows = reply.rows.map((row) => Object.fromEntries(reply.fields.map(({ name }, at) => [name, row[at] ?? null])));
  return { kind: 'answered', reply, advice: isChanged ? null : observeAdvice(slug, rows) };
}

/** True for the errors of an extension that is not there, or not loaded at the start. */
export const isMissing = (code: string): boolean => code === '42P01' || code === '42883' || code === '55000';
