import type { Finding, Verdict } from '#judge/finding.ts';
import type { Facts } from '#observe/facts.ts';

/** What came of one Check. */
export interface AttemptReport {
  verdict: Verdict;
  /** In the order of feedback: syntax and SQLSTATE, structure, shape, rows, hidden counter-example, order, plan, the rest; warnings last. */
  findings: Finding[];
  /** Everything observed, for pictures; absent where nothing ran. */
  facts?: Facts;
  /** Milliseconds from the call to the verdict. */
  durationMs: number;
  /** Short engine name, e.g. `PostgreSQL 18.6`. */
  engine: string;
}

export interface CheckOptions {
  /** Watchdog for one statement of the learner's. Default 8,000. */
  statementTimeoutMs?: number;
  /** Time for second rounds such as shrinking a counter-example. Default 1,500. */
  budgetMs?: number;
  /**
   * True where the verdict is all that is asked: live applications and crashes, which cost most, are looked at only where
   * nothing else fails. Default false.
   */
  verdictOnly?: boolean;
  /** Called while crashes and retries are tried: runs done and to do. */
  onCrash?: (done: number, total: number) => void;
  signal?: AbortSignal;
}
