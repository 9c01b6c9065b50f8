import { describe, expect, it } from 'vitest';
import type { LabFault, LabReport } from '#attempt/lab-report.ts';
import { noticeText, runText, verdictText } from '#elements/migration-lab/words.ts';
import type { Finding } from '#judge/finding.ts';

const fault: LabFault = { part: 'migration', message: 'cannot be read' };
const found = (severity: Finding['severity']): Finding => ({ id: 'x', kind: 'x', severity, message: '' });

function report(more: Partial<LabReport>): LabReport {
  return { verdict: 'pass', findings: [], faults: [], tables: [], engine: '', durationMs: 0, ...more };
}

describe('the verdict', () => {
  it.each([
    [{}, 'Nothing to object to'],
    [{ findings: [found('warn')] }, 'Nothing to object to, 1 remark'],
    [{ verdict: 'fail', findings: [found('fail'), found('warn'), found('fail')] }, '2 objections, 1 remark'],
    [{ verdict: 'fail', faults: [fault] }, 'The migration could not be run'],
    [{ verdict: 'error' }, 'The migration could not be run'],
  ] as const)('%o', (more, text) => {
    expect(verdictText(report(more as Partial<LabReport>))).toBe(text);
  });
});

describe('what is being done', () => {
  it.each([
    [{ kind: 'idle' as const }, ''],
    [{ kind: 'starting' as const, sinceMs: 0, progress: null }, 'Asking for PostgreSQL.'],
    [
      {
        kind: 'starting' as const,
        sinceMs: 0,
        progress: { phase: 'download' as const, loadedBytes: 5, totalBytes: 20 },
      },
      'Fetching PostgreSQL: 25 %, once.',
    ],
    [
      { kind: 'running' as const, sinceMs: 0, progress: { stage: 'setup' as const, done: 0, total: 1 } },
      'Making the schema.',
    ],
    [
      { kind: 'running' as const, sinceMs: 0, progress: { stage: 'crash' as const, done: 2, total: 7 } },
      'Cutting the migration off and running it again, 2 of 7.',
    ],
  ])('%o', (run, text) => {
    expect(runText(run)).toBe(text);
  });
});

it('a shared text is said to be one', () => {
  expect(noticeText({ kind: 'shared', from: 'link', undo: null })).toMatch(/^Shared text, read it before you run it\./);
});
