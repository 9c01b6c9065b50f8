import type { StepTrace } from '#observe/migration-facts.ts';

/** What a statement set out to do, as far as its lock can be avoided or shortened. */
export type Situation =
  | 'add-foreign-key'
  | 'add-check'
  | 'set-not-null'
  | 'add-unique'
  | 'add-primary-key'
  | 'add-exclusion'
  | 'create-index'
  | 'drop-index'
  | 'reindex'
  | 'change-type'
  | 'add-filled-column'
  | 'add-generated-column'
  | 'refresh'
  | 'compact'
  | 'attach-partition'
  | 'detach-partition'
  | 'lock-table'
  | 'change-rows'
  | 'brief';

const byNode: Partial<Record<string, Situation>> = {
  IndexStmt: 'create-index',
  ReindexStmt: 'reindex',
  RefreshMatViewStmt: 'refresh',
  VacuumStmt: 'compact',
  ClusterStmt: 'compact',
  RepackStmt: 'compact',
  LockStmt: 'lock-table',
};

/**
 * Names the situation of a traced statement, from what it made and rewrote; its words decide only between forms that leave
 * the same traces. `brief` stands for everything that does no work over rows.
 */
export function situationOf(step: StepTrace): Situation {
  const known = byNode[step.node];
  if (known) return known;
  const created = (kind: string) => step.created.some((change) => change.kind === kind);
  const says = (pattern: RegExp) => pattern.test(step.sql);
  if (says(/\battach\s+partition\b/i)) return 'attach-partition';
  if (says(/\bdetach\s+partition\b/i)) return 'detach-partition';
  if (step.node === 'DropStmt' && says(/^drop\s+index\b/i)) return 'drop-index';
  if (step.rewrites.some(({ existedBefore }) => existedBefore) && step.node !== 'TruncateStmt') {
    if (!created('column')) return 'change-type';
    return says(/\bgenerated\s+always\s+as\s*\(/i) ? 'add-generated-column' : 'add-filled-column';
  }
  if (created('foreign key') || says(/\balter\s+constraint\b[^;]*\benforced\b/i)) return 'add-foreign-key';
  if (created('primary key')) return 'add-primary-key';
  if (created('exclude')) return 'add-exclusion';
  if (created('unique')) return 'add-unique';
  if (created('check')) return 'add-check';
  if (created('not null') || says(/\bset\s+not\s+null\b/i)) return 'set-not-null';
  const writes = step.scans.some(({ inserted, updated, deleted }) => inserted + updated + deleted > 0);
  return writes ? 'change-rows' : 'brief';
}

/** A way to the same end under a weaker or shorter lock. */
export interface SaferForm {
  /** Holds from PostgreSQL 15 on. */
  text: string;
  /** A shorter way that PostgreSQL 18 has besides. */
  postgres18?: string;
}

/** The safer form for each situation, as sentences. */
export const saferForms: Record<Situation, SaferForm> = {
  'add-foreign-key': {
    text: 'Add the key with NOT VALID, then run VALIDATE CONSTRAINT as a statement of its own: new rows are checked at once, and old rows are read while writes go on.',
  },
  'add-check': {
    text: 'Add the check with NOT VALID, then run VALIDATE CONSTRAINT as a statement of its own: it reads the rows while reads and writes go on.',
  },
  'set-not-null': {
    text: 'First add CHECK (column IS NOT NULL) NOT VALID, then VALIDATE CONSTRAINT, then SET NOT NULL: it finds the proof and reads nothing. Drop the check afterwards, in a statement of its own: within one ALTER TABLE, drops come first.',
    postgres18: 'ADD CONSTRAINT … NOT NULL column NOT VALID, then VALIDATE CONSTRAINT, needs no helper check.',
  },
  'add-unique': {
    text: 'Build the index first with CREATE UNIQUE INDEX CONCURRENTLY, then ADD CONSTRAINT … UNIQUE USING INDEX, which is brief.',
  },
  'add-primary-key': {
    text: 'Build the index with CREATE UNIQUE INDEX CONCURRENTLY, make the columns NOT NULL by a validated check, then ADD CONSTRAINT … PRIMARY KEY USING INDEX, which is brief.',
  },
  'add-exclusion': {
    text: 'An exclusion constraint cannot be built while writes go on. Add it while the table is small, or plan a pause.',
  },
  'create-index': {
    text: 'Use CREATE INDEX CONCURRENTLY outside a transaction: writes go on while it builds. If it fails, drop the invalid index and try again.',
  },
  'drop-index': { text: 'Use DROP INDEX CONCURRENTLY outside a transaction: no query has to wait for it.' },
  reindex: { text: 'Use REINDEX … CONCURRENTLY outside a transaction: the new index is built beside the old one.' },
  'change-type': {
    text: 'Add a column of the new type, keep both in step with a trigger, copy old rows in small batches, then switch over. Widening varchar, or varchar to text, needs no rewrite.',
  },
  'add-filled-column': {
    text: 'Add the column without the default (or with a constant one, which is stored once), set the default for new rows in a second statement, then fill old rows in small batches.',
  },
  'add-generated-column': {
    text: 'Add an ordinary column, fill it for new rows by a trigger and for old rows in small batches.',
    postgres18: 'A VIRTUAL generated column is computed when read and needs no rewrite.',
  },
  refresh: {
    text: 'Use REFRESH MATERIALIZED VIEW CONCURRENTLY, which needs a unique index on the view: readers keep the old rows until it is done.',
  },
  compact: {
    text: 'Plain VACUUM makes the space usable again while reads and writes go on. A full rewrite belongs in a planned pause.',
  },
  'attach-partition': {
    text: 'First add to the new partition a check with exactly its bounds, NOT VALID, and validate it: ATTACH PARTITION finds the proof and reads nothing.',
  },
  'detach-partition': { text: 'Use DETACH PARTITION … CONCURRENTLY outside a transaction.' },
  'lock-table': { text: 'Take the lock as late as possible, in a transaction that does nothing else.' },
  'change-rows': { text: 'Change rows in small batches, each in a transaction of its own that holds no schema lock.' },
  brief: {
    text: 'Keep the transaction to this one statement, with lock_timeout set, and try again where the time runs out.',
  },
};

/** Both forms as one text. */
export function saferText(situation: Situation): string {
  const { text, postgres18 } = saferForms[situation];
  return postgres18 ? `${text} On PostgreSQL 18: ${postgres18}` : text;
}
