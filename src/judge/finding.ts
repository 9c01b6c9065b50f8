/** A place in the attempt as given. */
export interface Span {
  /** 0-based UTF-16 offset of the first unit. */
  start: number;
  /** 0-based UTF-16 offset past the last unit. */
  end: number;
  /** 1-based. */
  line: number;
  /** 1-based, in UTF-16 units. */
  column: number;
}

/** One thing a judge has to say about an attempt. */
export interface Finding {
  /** From the registry in `finding-ids.ts`, or `sqlstate.<code>`. */
  id: string;
  /** The check kind that found it, or `script`, `sql`, `engine`. */
  kind: string;
  severity: 'fail' | 'warn';
  /** One or two plain sentences: what, where, one thing to try. */
  message: string;
  /** 1-based number of the statement concerned. */
  statement?: number;
  position?: Span;
  /** Facts behind the message for pictures and for the second sentence; plain JSON. */
  details?: Record<string, unknown>;
}

/**
 * pass: nothing at `fail`. label: right rows, wrong column name, where the task names the columns: not solved.
 * fail: anything wrong in the learner's SQL. error: it could not be judged.
 */
export type Verdict = 'pass' | 'label' | 'fail' | 'error';

/** Exit codes of the command line, one a verdict. */
export const exitCodes: Record<Verdict, 0 | 1 | 2> = { pass: 0, label: 1, fail: 1, error: 2 };
