import type { LabReport } from '#attempt/lab-report.ts';
import { lockName } from '#judge/migration-conflicts.ts';
import type { CrashFact, Phase, StepTrace } from '#observe/migration-facts.ts';

function firstLine(sql: string): string {
  const line = sql.split('\n', 1)[0] ?? '';
  return line.length > 60 || line.length < sql.length ? `${line.slice(0, 59)}…` : line;
}

function stepLines(step: StepTrace): string[] {
  const locks = step.locks
    .filter(({ existedBefore }) => existedBefore)
    .map(({ table, mode }) => `${table} ${lockName(mode)}`);
  const rewrites = step.rewrites.filter(({ existedBefore, kind }) => existedBefore && kind === 'table');
  const work = [
    ...(locks.length > 0 ? [locks.join(', ')] : []),
    ...(rewrites.length > 0 ? [`rewrites ${rewrites.map(({ relation }) => relation).join(', ')}`] : []),
    ...step.scans
      .filter(({ existedBefore }) => existedBefore)
      .map(({ table, tuplesRead, inserted, updated, deleted }) => {
        const changed = inserted + updated + deleted;
        return changed > 0 ? `changes ${changed} rows of ${table}` : `reads ${tuplesRead} rows of ${table}`;
      }),
    ...(step.error ? [`${step.error.code} ${step.error.message}`] : []),
  ];
  return [`  ${step.statement}. ${firstLine(step.sql)}`, ...(work.length > 0 ? [`     ${work.join('; ')}`] : [])];
}

function phaseLine({ statement, operations, stale }: Phase): string {
  const bad = operations
    .filter(({ outcome }) => outcome !== 'ok')
    .map(({ app, name, outcome }) => `${app} ${name} ${typeof outcome === 'string' ? 'other rows' : outcome.sqlstate}`);
  const late = stale.map(({ name, rows }) => `${name}: ${rows} rows part`);
  const isAlone = operations.every(({ app }) => app === 'old');
  const fine = isAlone ? 'the old application works' : 'both applications work and agree';
  return `  after ${statement}: ${[...bad, ...late].join(', ') || fine}`;
}

function crashLine({ statement, inside, error, sameSchema, changedTables, invalidIndexes }: CrashFact): string {
  const faults = [
    ...(error ? [`${error.code} ${error.message}`] : []),
    ...invalidIndexes.map((name) => `${name} invalid`),
    ...(!error && !sameSchema && invalidIndexes.length === 0 ? ['another schema'] : []),
    ...(changedTables.length > 0 ? [`other rows in ${changedTables.join(', ')}`] : []),
  ];
  return `  cut off ${inside ? 'inside' : 'after'} ${statement}: ${faults.join(', ') || 'the retry ends as it should'}`;
}

/** The report of one migration for people. */
export function traceLines(
  file: string,
  { trace, findings, faults, crashes, tables, verdict, engine }: LabReport,
): string[] {
  return [
    `${file}: ${verdict}${engine ? ` on ${engine}` : ''}`,
    ...faults.map(({ part, message, position }) => `  ${part}${position ? ` line ${position.line}` : ''}: ${message}`),
    ...tables.flatMap(({ table, note }) => (note ? [`  ${table}: ${note}`] : [])),
    ...(trace?.steps ?? []).flatMap(stepLines),
    ...(trace?.phases ?? []).map(phaseLine),
    ...(crashes ?? []).map(crashLine),
    ...findings.map(({ severity, id, position, message }) => {
      return `  ${severity}${position ? ` line ${position.line}` : ''} ${id}: ${message}`;
    }),
  ];
}
