import { describe, expect, it } from 'vitest';
import { explainLock, lockCodes } from '#explain/locks.ts';
import { estimateSeconds, timeText } from '#explain/migration-time.ts';
import { blocks, conflictsWith, lockName, whoWaits } from '#judge/migration-conflicts.ts';
import { lockModes, type StepTrace } from '#observe/migration-facts.ts';

/** A step that took one lock on `jobs` (2,000 rows); `more` says what else it did. */
function step(more: Partial<StepTrace> = {}): StepTrace {
  return {
    statement: 1,
    sql: 'alter table jobs add column a int',
    node: 'AlterTableStmt',
    span: { start: 0, end: 33 },
    transaction: 1,
    inExplicitTransaction: false,
    lockTimeoutMs: 0,
    locks: [{ table: 'jobs', mode: 'AccessExclusiveLock', existedBefore: true }],
    heldBefore: [],
    rewrites: [],
    scans: [],
    walBytes: 0,
    durationMs: 20,
    rowsAffected: null,
    created: [],
    dropped: [],
    altered: [],
    notices: [],
    statementTimeoutMs: 0,
    tableRows: { jobs: 2000 },
    ...more,
  };
}

const rewrite: Partial<StepTrace> = {
  rewrites: [{ relation: 'jobs', kind: 'table', table: 'jobs', existedBefore: true }],
};
const explain = (one: StepTrace, table = 'jobs', rows?: number) =>
  explainLock(
    { steps: [one], phases: [], marks: {}, openTransaction: false, invalidIndexes: [], unvalidatedConstraints: [] },
    1,
    table,
    rows,
  );

describe('conflicts', () => {
  it('are mutual', () => {
    for (const a of lockModes) for (const b of lockModes) expect(conflictsWith(a, b)).toBe(conflictsWith(b, a));
  });

  it('number 38 of 64, as in the manual', () => {
    const pairs = lockModes.flatMap((a) => lockModes.filter((b) => conflictsWith(a, b)));
    expect(pairs).toHaveLength(38);
  });

  it.each([
    ['AccessShareLock', 'strong-locks'],
    ['RowShareLock', 'strong-locks'],
    ['RowExclusiveLock', 'strong-locks'],
    ['ShareUpdateExclusiveLock', 'schema-changes'],
    ['ShareLock', 'writes'],
    ['ShareRowExclusiveLock', 'writes'],
    ['ExclusiveLock', 'writes'],
    ['AccessExclusiveLock', 'all'],
  ] as const)('%s blocks %s', (mode, expected) => {
    expect(blocks(mode)).toBe(expected);
  });

  it('have a name, a code and words of their own', () => {
    expect(lockName('ShareRowExclusiveLock')).toBe('SHARE ROW EXCLUSIVE');
    expect(new Set(Object.values(lockCodes)).size).toBe(8);
    expect(whoWaits('ShareLock')).toMatch(/SELECT goes on/);
  });
});

describe('explainLock', () => {
  it('says what a rewrite blocks, the safer form, and an estimate', () => {
    const explanation = explain(step(rewrite));
    expect(explanation).toMatchObject({
      title: 'ACCESS EXCLUSIVE on jobs',
      waits: 'While it is held, every SELECT, INSERT, UPDATE and DELETE waits.',
    });
    expect(explanation?.why).toMatch(/rewrites jobs \(2,000 rows\)/);
    expect(explanation?.safer?.text).toMatch(/small batches/);
    expect(explanation?.estimate).toMatch(
      /At 50 million rows: about 8 minutes\. An estimate: 2,000 rows took 20 ms here/,
    );
    expect(explain(step(rewrite), 'jobs', 1_000_000)?.estimate).toMatch(/^At 1 million rows: about 10 seconds\./);
  });

  it('calls a lock without work brief, and gives no estimate', () => {
    expect(explain(step())).toMatchObject({
      why: expect.stringMatching(/lock itself is brief/) as string,
      estimate: null,
    });
  });

  it('has nothing against tables the script made, empty ones, or weak locks', () => {
    expect(
      explain(step({ locks: [{ table: 'jobs', mode: 'AccessExclusiveLock', existedBefore: false }] }))?.safer,
    ).toBeNull();
    expect(explain(step({ tableRows: { jobs: 0 } }))?.why).toMatch(/empty/);
    expect(
      explain(step({ locks: [{ table: 'jobs', mode: 'RowExclusiveLock', existedBefore: true }] }))?.safer,
    ).toBeNull();
  });

  it('tells a lock held from before', () => {
    const held = step({ locks: [], heldBefore: [{ table: 'jobs', mode: 'ShareLock', existedBefore: true }] });
    expect(explain(held)?.why).toMatch(/earlier statement of this transaction/);
  });

  it('is null where the statement holds no lock on the table', () => {
    expect(explain(step(), 'drivers')).toBeNull();
  });
});

describe('estimates', () => {
  it('follow the measured rate', () => {
    expect(estimateSeconds(step({ ...rewrite, durationMs: 40 }), 4_000)).toBeCloseTo(0.08);
  });

  it('are not made from a few rows or no time', () => {
    expect(estimateSeconds(step({ ...rewrite, tableRows: { jobs: 40 } }), 4_000)).toBeNull();
    expect(estimateSeconds(step({ ...rewrite, durationMs: 0.5 }), 4_000)).toBeNull();
  });

  it.each([
    [0.2, 'about 1 second'],
    [75, 'about 75 seconds'],
    [600, 'about 10 minutes'],
    [7_200, 'about 2 hours'],
  ])('%d s: %s', (seconds, text) => {
    expect(timeText(seconds)).toBe(text);
  });
});
