import type { Reply } from '#engine/session.ts';

/** A statement of a run with what came of it. */
export interface ResultSet {
  /** Its 1-based number; its place where this is not given. */
  statement?: number;
  /** The statement's text. */
  sql: string;
  /** What it returned; null where it failed or did not run. */
  reply: Reply | null;
  /** True where running it again for more rows changes nothing: a pure query. */
  canFetchMore: boolean;
  /** What went wrong, in words. */
  error?: string;
}

/** Detail of the event `fetch-more`: which set is wanted longer. */
export interface FetchMoreDetail {
  /** 0-based place among the sets. */
  place: number;
}
