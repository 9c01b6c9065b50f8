import type { EngineErrorFields } from '#engine/engine-error.ts';
import type { Cell, Field, Reply } from '#engine/session.ts';
import type { PlanDocument, PlanNode } from '#sql/plan-text/plan-document.ts';
import type { CrashFact, MigrationTrace } from './migration-facts.ts';
import type { SchemaFact } from './schema-facts.ts';

export type { PlanNode };

/** What came of one statement of the script. */
export interface StatementRun {
  /** 1-based number in the attempt. */
  statement: number;
  reply?: Reply;
  error?: EngineErrorFields;
}

/** The script run once, statement by statement, stopping at the first error. */
export interface ScriptRun {
  runs: StatementRun[];
  /** True where the script ended inside a transaction of its own. */
  openTransaction: boolean;
}

/** The rows of the last statement that returned rows. */
export interface ResultFact {
  fields: Field[];
  rows: Cell[][];
  /** True where more rows than the limit came; no such attempt passes unless the reference is as long. */
  truncated: boolean;
}

/** One table's content. */
export interface TableState {
  table: string;
  columns: string[];
  /** Rows in no particular order; absent above 250 rows, where `digest` stands for them. */
  rows?: Cell[][];
  /** `pg_type.oid` of each column, where `rows` is present. */
  typeOids?: number[];
  count: number;
  /** Order-free digest over all rows. */
  digest: string;
  /** Where `rows` is absent: order-free digest of each column, tied to the primary key where there is one. */
  columnDigests?: Record<string, string>;
}

/** EXPLAIN (ANALYZE, BUFFERS, SETTINGS, FORMAT JSON) of one query. */
export interface PlanFact {
  sql: string;
  root: PlanNode;
  /** Shared hit + read of the whole execution, constraint triggers included, planning aside. */
  buffers: number;
  /** Triggers that fired, for a query that writes; `buffers` are the pages they read beyond the plan's own. */
  triggers?: { names: string[]; calls: number; buffers: number };
  executionMs: number;
  /** Non-default planner settings in force. */
  settings: Record<string, string>;
  /** Index name → table and key columns in order, for every index the plan names. */
  indexes: Record<string, { table: string; columns: string[] }>;
  /** All that EXPLAIN printed: planning, triggers, JIT. Kept where a plan is looked at, absent where it is only judged. */
  document?: PlanDocument;
  error?: EngineErrorFields;
}

/** Bytes of relations after the script. */
export interface SizeFact {
  tables: Record<string, number>;
  /** Index name → table and bytes. */
  indexes: Record<string, { table: string; bytes: number; isNew: boolean }>;
}

/** What happened to one probe. */
export interface ProbeFact {
  name: string;
  /** `accepted`, or the SQLSTATE of the refusal. */
  outcome: 'accepted' | { sqlstate: string; message: string };
}

/** Whether each new index of one table is used: index name → queries (operands) whose plan or buffers change without it. */
export type AblationFact = Record<string, { usedBy: string[] }>;

/** The smallest data found on which attempt and solution differ. */
export interface CounterExample {
  variant: string;
  /** What is left of each table the solution reads. */
  tables: TableState[];
  expected: ResultFact;
  actual: ResultFact;
}

/** The second run of the script, from the state the first one left. */
export interface RerunFact {
  error?: EngineErrorFields;
  statement?: number;
  /** True where schema digests agree. */
  sameSchema: boolean;
  /** Tables whose rows differ after the second run. */
  changedTables: string[];
}

/** What a check may ask to have observed. Pure data; equal requests are observed once. */
export type FactRequest =
  /** Rows of the attempt on a variant; the start state's are always there. */
  | { fact: 'result'; variant: string }
  | { fact: 'schema' }
  /** Tables before and after. `all` tables of the learner's schemas. */
  | { fact: 'state'; tables: string[] | 'all' }
  | { fact: 'plan'; operand: string; after: 'nothing' | 'analyze' | 'vacuum' }
  /** EXPLAIN ANALYZE of the attempt's own last query, to see which nodes ran. */
  | { fact: 'attempt-plan' }
  | { fact: 'sizes' }
  | { fact: 'probes' }
  /** One statement after the script, alone, rolled back. */
  | { fact: 'outcome'; operand: string; role?: string }
  | { fact: 'ablation'; table: string; operands: string[] }
  /** Runs the script through the migration tracer instead of plainly. */
  | { fact: 'trace' }
  /** The trace, with the exercise's applications run at every commit point, on a database of its own. */
  | { fact: 'phases' }
  | { fact: 'rerun' }
  /** A crash at each commit point, and with `inside` also within each CONCURRENTLY statement, followed by the whole script. */
  | { fact: 'crash'; inside: boolean }
  /** Shrinks the data of a variant (or `start`) on which the rows differ; asked for in a second round. */
  | { fact: 'counter-example'; variant: string };

/** Everything observed of one attempt. A part is present where it was asked for and could be had. */
export interface Facts {
  /** The run on the start state. */
  script: ScriptRun;
  /** `start` and each asked variant: rows, or the error that came instead, or null where no statement returned rows. */
  results: Record<string, ResultFact | { error: EngineErrorFields; statement: number } | null>;
  schema?: { before: SchemaFact; after: SchemaFact };
  state?: { before: TableState[]; after: TableState[] };
  /** By `planKey`. */
  plans: Record<string, PlanFact>;
  attemptPlan?: PlanFact;
  sizes?: SizeFact;
  probes?: ProbeFact[];
  /** By `outcomeKey`. */
  outcomes: Record<string, ProbeFact>;
  /** By `ablationKey`. */
  ablations?: Record<string, AblationFact>;
  trace?: MigrationTrace;
  /** True where the script runs alone and fails beside live applications; `script` is then the failing run. */
  failsOnlyLive?: boolean;
  rerun?: RerunFact;
  crashes?: CrashFact[];
  /** By variant. */
  counterExamples: Record<string, CounterExample>;
}

/** Key of a plan in `Facts.plans`. */
export function planKey(request: { operand: string; after: string }): string {
  return `${request.operand} after ${request.after}`;
}

/** Key of a single statement's outcome in `Facts.outcomes`. */
export function outcomeKey(request: { operand: string; role?: string | undefined }): string {
  return request.role ? `${request.operand} as ${request.role}` : request.operand;
}

/** Key of what one table's new indexes serve in `Facts.ablations`; two checks may ask of one table by other queries. */
export function ablationKey({ table, operands }: { table: string; operands: readonly string[] }): string {
  return `${table} by ${operands.join(', ')}`;
}

/** The same facts of the solution, and of the start state before it: what attempts are measured against. */
export interface Reference {
  /** `start` and every variant. */
  results: Record<string, ResultFact | null>;
  /** Plans before any script ran, by `planKey`. */
  baselinePlans: Record<string, PlanFact>;
  /** Facts after the solution, by the same requests the checks make of an attempt. */
  facts: Pick<Facts, 'schema' | 'state' | 'plans' | 'sizes' | 'trace'>;
  /** Engine the reference was computed on, e.g. `PostgreSQL 18.6`. */
  engine: string;
}
