import type { LabReport } from '#attempt/lab-report.ts';
import type { Finding } from '#judge/finding.ts';

/** Everything found of a migration, what cannot be read of its text included. */
export function allFindings({ faults, findings }: LabReport): Finding[] {
  const own = faults.flatMap(({ part, id, message, position }): Finding[] => {
    if (part !== 'migration' || id === undefined) return [];
    return [{ id, kind: id.split('.')[0] ?? '', severity: 'fail', message, ...(position ? { position } : {}) }];
  });
  return [...own, ...findings];
}

/** The report of one migration as published JSON. Statements carry every fact of the trace; the named fields are stable. */
export function traceJson(file: string, report: LabReport): Record<string, unknown> {
  const { trace, rerun, crashes, roundTrip, faults, tables, engine, durationMs, verdict } = report;
  return {
    file,
    verdict,
    statements: trace?.steps ?? [],
    phases: trace?.phases ?? [],
    findings: allFindings(report),
    rerun: rerun ?? null,
    crashRetry: crashes ?? null,
    roundTrip: roundTrip ?? null,
    tables,
    faults,
    engine,
    durationMs,
  };
}
