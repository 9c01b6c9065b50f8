import { lockCodes } from '#explain/locks.ts';
import type { Finding } from '#judge/finding.ts';
import { type Blocks, blocks, lockName } from '#judge/migration-conflicts.ts';
import { type LockMode, type MigrationTrace, type StepTrace, lockModes } from '#observe/migration-facts.ts';
import { flagsOf, type LaneFlag, lanesOf, laneWindow, type LaneWindow, type TimelineLane } from './lanes.ts';

/** One table during one statement. */
export interface TimelineCell {
  table: string;
  statement: number;
  mode: LockMode;
  code: string;
  blocks: Blocks;
  /** True for tables the script made: nobody else can wait for them. */
  isNew: boolean;
  /** True where the lock was taken by an earlier statement of the transaction. */
  held: boolean;
  work: 'rewrite' | 'scan' | null;
  flagged: boolean;
  /** The cell as words, for those who do not see it. */
  label: string;
}

/** One statement. */
export interface TimelineColumn {
  statement: number;
  sql: string;
  /** SQLSTATE, where it failed. */
  sqlstate: string | null;
  rows: number;
  walBytes: number;
  flagged: boolean;
}

/** One table. */
export interface TimelineRow {
  table: string;
  isNew: boolean;
  /** Sparse: statements without a lock on the table have none. */
  cells: TimelineCell[];
}

/** Neighbouring statements that share a transaction the script opened. */
export interface TimelineBand {
  transaction: number;
  /** 0-based places of the first and last column. */
  from: number;
  to: number;
}

/** Everything the drawing shows, without a pixel in it. */
export interface TimelineModel {
  columns: TimelineColumn[];
  rows: TimelineRow[];
  bands: TimelineBand[];
  /** The applications that were run beside it. */
  lanes: TimelineLane[];
  /** True where the applications were run before the script too. */
  hasStart: boolean;
  window: LaneWindow | null;
  flags: LaneFlag[];
}

function workOn(step: StepTrace, table: string): TimelineCell['work'] {
  if (step.node !== 'TruncateStmt' && step.rewrites.some((rewrite) => rewrite.table === table)) return 'rewrite';
  const scan = step.scans.find((candidate) => candidate.table === table);
  return scan && scan.tuplesRead + scan.inserted + scan.updated + scan.deleted > 0 ? 'scan' : null;
}

function concerns(finding: Finding, statement: number, table?: string): boolean {
  if (finding.statement !== statement || !finding.kind.startsWith('migration.')) return false;
  const { table: one, tables } = finding.details ?? {};
  return table === undefined || one === table || (Array.isArray(tables) && tables.includes(table));
}

function cellOf(step: StepTrace, table: string, findings: Finding[]): TimelineCell[] {
  const own = step.locks.find((lock) => lock.table === table);
  const lock = own ?? step.heldBefore.find((candidate) => candidate.table === table);
  if (!lock) return [];
  const work = workOn(step, table);
  const words = [
    `${lockCodes[lock.mode]}: statement ${step.statement}, ${table}, ${lockName(lock.mode)}`,
    own ? '' : 'held from before',
    work === 'rewrite' ? 'file written anew' : work === 'scan' ? 'rows read or changed' : '',
  ];
  return [
    {
      table,
      statement: step.statement,
      mode: lock.mode,
      code: lockCodes[lock.mode],
      blocks: blocks(lock.mode),
      isNew: !lock.existedBefore,
      held: !own,
      work,
      flagged: findings.some((finding) => concerns(finding, step.statement, table)),
      label: words.filter(Boolean).join(', '),
    },
  ];
}

function touchedRows(step: StepTrace): number {
  return Math.max(
    0,
    ...step.scans.map((scan) => Math.max(scan.tuplesRead, scan.inserted + scan.updated + scan.deleted)),
  );
}

function tablesOf(trace: MigrationTrace): { table: string; isNew: boolean }[] {
  const locks = trace.steps.flatMap((step) => [...step.heldBefore, ...step.locks]);
  const strongest = (table: string) =>
    Math.max(...locks.filter((lock) => lock.table === table).map(({ mode }) => lockModes.indexOf(mode)));
  const tables = [...new Set(locks.map(({ table }) => table))].map((table) => {
    return { table, isNew: locks.every((lock) => lock.table !== table || !lock.existedBefore) };
  });
  return tables.sort((a, b) => Number(a.isNew) - Number(b.isNew) || strongest(b.table) - strongest(a.table));
}

function bandsOf(steps: StepTrace[]): TimelineBand[] {
  const bands: TimelineBand[] = [];
  steps.forEach((step, place) => {
    const last = bands.at(-1);
    if (last?.transaction === step.transaction && last.to === place - 1) last.to = place;
    else bands.push({ transaction: step.transaction, from: place, to: place });
  });
  return bands.filter(({ from, to }) => to > from || steps[from]?.inExplicitTransaction);
}

/** Lays a trace out: tables that were there before first, the most strongly locked on top, and below them the lanes. */
export function timelineModel(trace: MigrationTrace, findings: Finding[]): TimelineModel {
  const lanes = lanesOf(trace);
  return {
    lanes,
    hasStart: lanes.some(({ marks }) => marks[0]?.statement === 0),
    window: laneWindow(trace),
    flags: flagsOf(trace),
    columns: trace.steps.map((step) => ({
      statement: step.statement,
      sql: step.sql,
      sqlstate: step.error?.code ?? null,
      rows: touchedRows(step),
      walBytes: step.walBytes,
      flagged: findings.some((finding) => concerns(finding, step.statement)),
    })),
    rows: tablesOf(trace).map((row) => ({
      ...row,
      cells: trace.steps.flatMap((step) => cellOf(step, row.table, findings)),
    })),
    bands: bandsOf(trace.steps),
  };
}

/** A count in at most five characters: `950`, `12k`, `3.4M`. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  const [amount, unit] = count < 1_000_000 ? [count / 1_000, 'k'] : [count / 1_000_000, 'M'];
  return `${amount < 10 ? amount.toFixed(1).replace(/\.0$/, '') : Math.round(amount)}${unit}`;
}

/** Bytes for a narrow column: `512 B`, `12 kB`, `3.4 MB`. */
export function shortBytes(bytes: number): string {
  if (bytes < 1_024) return `${bytes} B`;
  const [amount, unit] = bytes < 1_048_576 ? [bytes / 1_024, 'kB'] : [bytes / 1_048_576, 'MB'];
  return `${amount < 10 ? amount.toFixed(1).replace(/\.0$/, '') : Math.round(amount)} ${unit}`;
}
