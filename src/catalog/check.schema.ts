import { z } from 'zod';
import { lintRuleNames } from '#judge/lint/ids.ts';
import { migrationChecks } from './migration-check.schema.ts';

/** `file.sql#name`: the statement after `-- name` in a file of the exercise's folder. */
export const operand = z.string().regex(/^[a-z0-9-]+\.sql#[a-z0-9-]+$/, 'an operand is written file.sql#name');

/** The operand that stands for the attempt's own last statement that returns rows; the starter's last one is its baseline. */
export const ownQuery = 'attempt';
const measured = z.union([operand, z.literal(ownQuery)]);

const sqlstate = z.string().regex(/^[0-9A-Z]{5}$/, 'an SQLSTATE has five characters');
const identifier = z.string().min(1);

/** One sort key of the reference result. */
const orderKey = z.strictObject({
  /** Output column of `solution.sql`, by name. */
  column: identifier,
  /** Default `asc`. */
  direction: z.enum(['asc', 'desc']).default('asc'),
  /** Default: last for asc, first for desc, as PostgreSQL does. */
  nulls: z.enum(['first', 'last']).optional(),
});

/** The last statement that returns rows must return the reference rows, on the shown data and on every variant. */
const result = z.strictObject({
  /** `required`: the task gives the names, and a wrong one is verdict `label`. Default `ignore`. */
  names: z.enum(['ignore', 'required']).default('ignore'),
  /** `by-name` lets columns come in any order, matched by name only. Default `positional`. */
  columns: z.enum(['positional', 'by-name']).default('positional'),
  /** `none`, or keys; ties may come in any order. Default `none`. */
  order: z.union([z.literal('none'), z.array(orderKey).min(1)]).default('none'),
  /** `strict` fails right values of another type class. Default `lenient`: a warning. */
  types: z.enum(['lenient', 'strict']).default('lenient'),
  /** Decimals that are compared for numeric columns, where the task says "rounded to". Default: exact. */
  decimals: z.int().min(0).max(12).optional(),
});

/** What tables hold after the script, against what they hold after the solution. All other tables must be unchanged. */
const state = z.strictObject({
  /** Tables compared. Default: every table the solution changes. */
  tables: z.array(identifier).optional(),
  /** `table.column` left out of the comparison: identities, defaults by clock. */
  ignore: z.array(z.string().regex(/^\w+\.\w+$/)).default([]),
  /** Rows the last INSERT, UPDATE, DELETE or MERGE must affect. */
  rowsAffected: z.int().min(0).optional(),
});

/** A statement that must fail after the script. */
const errors = z.strictObject({
  sql: operand,
  /** Any of these. */
  sqlstate: z.array(sqlstate).min(1),
  role: identifier.optional(),
});

/** A statement that must succeed after the script. */
const succeeds = z.strictObject({ sql: operand, role: identifier.optional() });

/** Rows accepted and refused: every `-- accept <name> [as role]` and `-- refuse <code> <name> [as role]` of `probe.sql`. */
const probe = z.strictObject({});

/** Names of constructs that the syntax tree shows; `function:<name>` for a call. */
export const features = [
  'window',
  'recursive',
  'cte',
  'lateral',
  'subquery',
  'correlated-subquery',
  'exists',
  'filter',
  'grouping-sets',
  'distinct',
  'distinct-on',
  'on-conflict',
  'merge',
  'returning',
  'star',
  'offset',
  'limit',
  'union',
  'join',
  'outer-join',
  'case',
  'group-by',
  'having',
  'cycle',
  'materialized',
  'concurrently',
  'not-valid',
] as const;
const feature = z.union([z.enum(features), z.string().regex(/^function:[a-z_0-9]+$/)]);

/** What the text must or must not use, by syntax tree; with `executed` a matching plan node must also have run. */
const structure = z.strictObject({
  require: z.array(feature).default([]),
  forbid: z.array(feature).default([]),
  /** Tables the query must read, directly or through a CTE. */
  tables: z.array(identifier).default([]),
  /** Default true for `window`, `recursive`: a WindowAgg or Recursive Union must have run. */
  executed: z.boolean().default(true),
});

/** What the script as a whole may be. */
const script = z.strictObject({
  maxStatements: z.int().min(1).optional(),
  /** Only statements that write nothing. */
  readOnly: z.boolean().default(false),
  /**
   * True where the attempt is a folder of migrations: `-- file: <YYYYMMDDHHMMSS>_<name>.sql` begins each file, and the files
   * run in the order of their names, not of the text. Default false.
   */
  files: z.boolean().default(false),
});

/** A column as the catalog shows it after the script. */
const column = z.strictObject({
  table: identifier,
  column: identifier,
  /** As `format_type` prints it; aliases such as int and varchar are understood. */
  type: z.string().optional(),
  notNull: z.boolean().optional(),
  /** `any`, `none`, or what `select <default>` must print as text. */
  default: z.string().optional(),
  /** True where the column must be gone. */
  absent: z.boolean().default(false),
});

/** A constraint by what it does, never by its name or text. */
const constraint = z.strictObject({
  table: identifier,
  type: z.enum(['primary-key', 'unique', 'foreign-key', 'check', 'exclude', 'not-null']),
  /** In any order. */
  columns: z.array(identifier).optional(),
  /** For foreign keys. */
  references: z.strictObject({ table: identifier, columns: z.array(identifier).optional() }).optional(),
  onDelete: z.enum(['no-action', 'restrict', 'cascade', 'set-null', 'set-default']).optional(),
  deferrable: z.boolean().optional(),
  /** Default true: NOT VALID leftovers fail. */
  validated: z.boolean().default(true),
  absent: z.boolean().default(false),
});

/** An index by shape. */
const index = z.strictObject({
  table: identifier,
  /** Key columns or expressions in order, as `pg_get_indexdef` prints them, lower case; `desc` may follow. A leading match is enough unless `exactly`. */
  columns: z.array(z.string()).optional(),
  /** Columns that must be readable from the index (key or INCLUDE), in any order. */
  carries: z.array(identifier).optional(),
  unique: z.boolean().optional(),
  method: z.string().optional(),
  /** True where it must be partial; false where it must not. What it must cover is judged by `cost` and `plan`. */
  partial: z.boolean().optional(),
  /** No further key columns. Default false. */
  exactly: z.boolean().default(false),
  /** Most new indexes on the table. */
  maxNew: z.int().min(0).optional(),
  /** No index on the table may repeat another. */
  noRedundant: z.boolean().default(false),
  /** Names of indexes of the start state that must be gone. */
  gone: z.array(identifier).default([]),
  /** Names of indexes of the start state that must still be there, or replaced by one that serves the same. */
  kept: z.array(identifier).default([]),
});

/** The plan of a workload query after the script, or with `attempt` of the learner's own. */
const plan = z.strictObject({
  query: measured,
  /** What is done before EXPLAIN. Default `analyze`. */
  after: z.enum(['nothing', 'analyze', 'vacuum']).default('analyze'),
  noSequentialScan: z.array(identifier).default([]),
  hasNode: z.array(z.string()).default([]),
  noNode: z.array(z.string()).default([]),
  /** An index scan of any kind on this table whose leading key columns are these, in any order. */
  usesIndexOn: z.strictObject({ table: identifier, columns: z.array(z.string()) }).optional(),
  heapFetches: z.int().min(0).optional(),
  /** Sum of Rows Removed by Filter, times loops. */
  maxRowsRemoved: z.int().min(0).optional(),
  noSort: z.boolean().default(false),
  /** True where no sort, hash or other step may write temporary files. */
  noSpill: z.boolean().default(false),
  /** Rows the planner expected from each read of the table, against those that came: the larger at most `within` times the smaller. */
  estimate: z.strictObject({ table: identifier, within: z.number().min(1) }).optional(),
});

/** Shared buffers (hit + read) of a workload query after the script, or with `attempt` of the learner's own. */
const cost = z.strictObject({
  query: measured,
  after: z.enum(['nothing', 'analyze', 'vacuum']).default('analyze'),
  /** Buffers at most, as a fraction of the start state's. */
  maxRatio: z.number().positive().optional(),
  /** Buffers at most. */
  maxBuffers: z.int().positive().optional(),
});

/** Pages of what the script made. */
const size = z.strictObject({
  of: z.enum(['new-indexes', 'indexes', 'table']),
  table: identifier,
  /** Bytes at most, as a multiple of the reference's. */
  maxRatio: z.number().positive(),
});

/** Every new index on the table must be used by one of these queries; drop-one, then re-plan. */
const ablation = z.strictObject({ table: identifier, queries: z.array(operand).min(1) });

/** What is allowed and rarely meant: types, drops, renames, indexes, names. What locks, rewrites or errors show is judged there. */
const lint = z.strictObject({
  /** Rules by name, as in `src/judge/lint/ids.ts` without `lint.`. Default: all that are on by default. */
  rules: z.array(z.enum(lintRuleNames)).min(1).optional(),
  /** Default `warn`. */
  severity: z.enum(['warn', 'fail']).default('warn'),
});

/** A comment on a table or column. */
const comment = z.strictObject({
  table: identifier,
  /** The column it is on; the table itself where absent. */
  column: identifier.optional(),
  /** Words it must hold, in any case. */
  mentions: z.array(z.string().min(2)).default([]),
});

/** Every check there is, by its key in front matter. A check is written `- result: {…}`. */
export const checkKinds = {
  result,
  state,
  errors,
  succeeds,
  probe,
  structure,
  script,
  column,
  constraint,
  index,
  plan,
  cost,
  size,
  ablation,
  comment,
  lint,
  ...migrationChecks,
} as const;

export type CheckKindName = keyof typeof checkKinds;

/** A check with its kind beside its settings, defaults filled in. */
export type Check = { [K in CheckKindName]: { kind: K } & z.output<(typeof checkKinds)[K]> }[CheckKindName];
export type CheckOf<K extends CheckKindName> = Extract<Check, { kind: K }>;

/** One list item of `checks`: an object with exactly one known key. Parses to `Check`. */
export const check: z.ZodType<Check> = z.record(z.string(), z.unknown()).transform((item, context): Check => {
  const keys = Object.keys(item);
  const [kind] = keys;
  if (keys.length !== 1 || kind === undefined || !(kind in checkKinds)) {
    context.addIssue({ code: 'custom', message: `a check is one of ${Object.keys(checkKinds).join(', ')}` });
    return z.NEVER;
  }
  const parsed = checkKinds[kind as CheckKindName].safeParse(item[kind] ?? {});
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      context.addIssue({ code: 'custom', message: issue.message, path: [kind, ...issue.path] });
    }
    return z.NEVER;
  }
  return { kind, ...parsed.data } as Check;
});
