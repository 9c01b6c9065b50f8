import type { LabProgress, LabReport } from '#attempt/lab-report.ts';
import type { Progress } from '#engine/host.ts';
import type { LabWork, TextPart } from './lab-work.ts';

/** Whether something runs, and how far it is. */
export type RunState =
  | { kind: 'idle' }
  | { kind: 'starting'; sinceMs: number; progress: Progress | null }
  | { kind: 'running'; sinceMs: number; progress: LabProgress };

/** A run that is shown, with what it ran. */
export interface ShownLab {
  work: LabWork;
  report: LabReport;
}

/** Something to know about the texts. `undo` is what they were before. */
export type LabNotice =
  | { kind: 'shared'; from: 'link' | 'file'; undo: LabWork | null }
  | { kind: 'aside'; undo: LabWork }
  | { kind: 'unreadable'; from: 'link' | 'file'; why: 'broken' | 'too-large' }
  | { kind: 'example'; title: string; undo: LabWork | null }
  | { kind: 'emptied'; undo: LabWork }
  | { kind: 'link'; url: string; isCopied: boolean }
  | { kind: 'link-too-long' }
  | { kind: 'not-kept' };

/** Everything the laboratory's page depends on, but for the texts, which their editors hold. */
export interface LabState {
  part: TextPart;
  rows: number;
  isStrict: boolean;
  /** Texts that are not empty. */
  filled: ReadonlySet<TextPart>;
  run: RunState;
  shown: ShownLab | null;
  /** True where the texts are others than those of the run that is shown. */
  isChanged: boolean;
  notice: LabNotice | null;
  /** Why nothing came of the last run, in words. */
  trouble: string | null;
  /** Read out by screen readers. */
  announcement: string;
  nowMs: number;
}

/** The page before anything was done. */
export const initialLabState: LabState = {
  part: 'migration',
  rows: 20_000,
  isStrict: false,
  filled: new Set(),
  run: { kind: 'idle' },
  shown: null,
  isChanged: false,
  notice: null,
  trouble: null,
  announcement: '',
  nowMs: 0,
};
