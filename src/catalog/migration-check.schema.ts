import { z } from 'zod';

const identifier = z.string().min(1);

/** What a finding of the check amounts to. Default `fail`. */
const severity = z.enum(['warn', 'fail']).default('fail');

/** Severity is lock × work, never milliseconds. Objects the script made are free. */
const migrationLocks = z.strictObject({
  /** `warn` (default), `fail` or `ignore` for a strong brief lock without lock_timeout. */
  lockTimeout: z.enum(['ignore', 'warn', 'fail']).default('warn'),
  /** Tables judged. Default: all that existed before. */
  tables: z.array(identifier).optional(),
});

/** No table that existed before is rewritten. */
const migrationRewrite = z.strictObject({ allow: z.array(identifier).default([]) });

/** The script runs twice: the second time without error, to the same schema and, with `schema+data`, the same rows. */
const migrationIdempotent = z.strictObject({
  compare: z.enum(['schema', 'schema+data']).default('schema+data'),
  /**
   * Crashes the script must survive when it is run again from its beginning: `commit-points` after each commit, `everywhere`
   * also inside each CONCURRENTLY statement, which leaves its index invalid. Default `none`.
   */
  crash: z.enum(['none', 'commit-points', 'everywhere']).default('none'),
  severity,
});

/** How much one transaction may do to tables that existed before. */
const migrationWork = z.strictObject({
  /** Tables judged. Default: all that existed before. */
  tables: z.array(identifier).optional(),
  /** Rows that one transaction may insert, update or delete. Default 5,000. */
  maxRowsPerTransaction: z.int().min(1).default(5_000),
  severity,
});

/**
 * Applications that are live while the script runs: every operation of `old-app.sql`, and of `new-app.sql` where it is there,
 * after every commit.
 */
const migrationCompat = z.strictObject({
  /** True where `new-app.sql` is there too: there must be a moment to deploy, and no update may be lost. Default false: the old application must work throughout. */
  new: z.boolean().default(false),
  /** True where the rows the old application reads may change. Default false. */
  rowsMayChange: z.boolean().default(false),
});

/** Timeouts in force wherever a strong lock is taken on a table that existed before and has rows. */
const migrationSettings = z
  .strictObject({
    /** Largest lock_timeout in milliseconds; 0 (none) is never right. */
    maxLockTimeoutMs: z.int().min(1).optional(),
    /** Largest statement_timeout in milliseconds; 0 (none) is never right. */
    maxStatementTimeoutMs: z.int().min(1).optional(),
  })
  .refine(({ maxLockTimeoutMs, maxStatementTimeoutMs }) => maxLockTimeoutMs ?? maxStatementTimeoutMs, {
    message: 'name maxLockTimeoutMs, maxStatementTimeoutMs or both',
  });

/** The final schema equals the reference's by meaning (names of constraints and indexes aside), all valid, nothing lost. */
const migrationFinal = z.strictObject({
  /** Tables compared. Default: all. */
  tables: z.array(identifier).optional(),
  /** Index names and constraint names must match too. Default false. */
  names: z.boolean().default(false),
  /** `table.column` whose values may differ or go. */
  mayLose: z.array(z.string()).default([]),
});

/** The checks of migrations, by their keys in front matter. */
export const migrationChecks = {
  'migration.locks': migrationLocks,
  'migration.rewrite': migrationRewrite,
  'migration.idempotent': migrationIdempotent,
  'migration.work': migrationWork,
  'migration.compat': migrationCompat,
  'migration.settings': migrationSettings,
  'migration.final': migrationFinal,
} as const;
