import { describe, expect, it } from 'vitest';
import { costLines } from '#explain/migration-cost.ts';
import { costRows, manyRowsText, timeText } from '#explain/migration-time.ts';
import { lock, step, trace } from '../../support/migration-trace.ts';

const read = { table: 'jobs', tuplesRead: 20_000, inserted: 0, updated: 0, deleted: 0, existedBefore: true };
/** 20,000 rows in 100 ms: at 50 million rows 250 seconds. */
const working = { scans: [read], durationMs: 100, tableRows: { jobs: 20_000, drivers: 20_000 } };

const linesAt = (rows: number, ...steps: Parameters<typeof step>[1][]) =>
  costLines(trace(steps.map((more, at) => step(at + 1, more))), rows).map(({ text, waits }) => `${waits}: ${text}`);

describe('cost lines', () => {
  it.each([
    [
      { ...working, locks: [lock('jobs', 'AccessExclusiveLock')] },
      'all: Statement 1 would hold ACCESS EXCLUSIVE on jobs for about 4 minutes.',
    ],
    [
      { ...working, node: 'IndexStmt', locks: [lock('jobs', 'ShareLock')] },
      'writes: Statement 1 would hold SHARE on jobs for about 4 minutes.',
    ],
    [
      { ...working, heldBefore: [lock('drivers', 'AccessExclusiveLock')] },
      'all: Statement 1 would take about 4 minutes, while ACCESS EXCLUSIVE on drivers is still held from before.',
    ],
    [
      { ...working, locks: [lock('jobs', 'RowExclusiveLock')] },
      'nobody: Statement 1 would take about 4 minutes; reads and writes go on.',
    ],
  ])('%#', (more, text) => {
    expect(linesAt(50_000_000, more)).toEqual([text]);
  });

  it('grows with the rows', () => {
    const held = { ...working, locks: [lock('jobs', 'AccessExclusiveLock')] };
    expect(linesAt(10_000, held)[0]).toMatch(/about 1 second\.$/);
    expect(linesAt(1_000_000_000, held)[0]).toMatch(/about 83 minutes\.$/);
  });

  it('says nothing of statements that are brief or too short to measure', () => {
    expect(linesAt(50_000_000, { locks: [lock('jobs', 'AccessExclusiveLock')], durationMs: 50 })).toEqual([]);
    expect(linesAt(50_000_000, { ...working, durationMs: 1 })).toEqual([]);
  });
});

describe('rows to ask about', () => {
  it('run from 10 thousand to 1 billion', () => {
    expect(costRows.map(manyRowsText)).toEqual(
      ['10 thousand', '20 thousand', '50 thousand', '100 thousand', '200 thousand', '500 thousand']
        .concat(['1 million', '2 million', '5 million', '10 million', '20 million', '50 million'])
        .concat(['100 million', '200 million', '500 million', '1 billion'])
        .map((text) => `${text} rows`),
    );
  });
});

describe('times', () => {
  it.each([
    [0.2, 'about 1 second'],
    [250, 'about 4 minutes'],
    [9_000, 'about 3 hours'],
    [400_000, 'about 5 days'],
  ])('%d seconds', (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });
});
